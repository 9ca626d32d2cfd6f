using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// The negative logarithm of a multinomial likelihood of sparse rows, constant terms left out: what <see cref="CategoricalCrossEntropy"/> is
/// of rows that are written out, with the same bits, and with memory for the pre-activations alone.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SparseCrossEntropy
{
    // As many derivatives of targets are kept on the stack while those of the block around them are written.
    private const int Block = 1024;

    /// <summary>
    /// <c>losses[r] = -Σ target ln softmax(x)</c>, and each pre-activation x is replaced by the derivative
    /// <c>softmax(x) Σ target - target</c> times a scale.
    /// </summary>
    /// <param name="batch">The sparse rows, which are the targets.</param>
    /// <param name="preActivations">The pre-activations of the softmax, then the derivatives, [rows][length].</param>
    /// <param name="losses">The losses, [rows].</param>
    /// <param name="firstRow">The first of the rows in the mini-batch.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row, zeros included.</param>
    /// <param name="scale">What each derivative is multiplied by.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Deltas(
        SparseBatch batch, ref float preActivations, ref float losses, nint firstRow, nint rows, nint length, float scale)
    {
        Span<float> kept = stackalloc float[Block];
        for (nint row = 0; row < rows; row++)
        {
            ref float x = ref Unsafe.Add(ref preActivations, row * length);
            ReadOnlySpan<int> columns = batch.ColumnsOf(firstRow + row);
            ReadOnlySpan<float> values = batch.ValuesOf(firstRow + row);
            if (Vector512.IsHardwareAccelerated)
                Unsafe.Add(ref losses, row) = Deltas<Lanes16>(columns, values, ref x, length, scale, kept);
            else if (Vector256.IsHardwareAccelerated)
                Unsafe.Add(ref losses, row) = Deltas<Lanes8>(columns, values, ref x, length, scale, kept);
            else
                Unsafe.Add(ref losses, row) = Deltas<Lanes4>(columns, values, ref x, length, scale, kept);
        }
    }

    /// <summary>One row in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static float Deltas<V>(
        ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ref float x, nint length, float scale, Span<float> kept)
        where V : struct, ILanes<V>
    {
        float maximum = CategoricalCrossEntropy.Maximum<V>(ref x, length);
        (float total, float product) = Targets(columns, values, ref x, maximum);
        float power = Powers<V>(ref x, length, maximum), ratio = total / power;
        float loss = 0f;
        Lanes1.Store(Logarithm.Of(Lanes1.Create(power)) * Lanes1.Create(total) - Lanes1.Create(product), ref loss);

        int next = 0;
        for (nint start = 0; start < length; start += Block)
        {
            nint end = Math.Min(start + Block, length);
            int first = next;
            for (; next < columns.Length && columns[next] < end; next++)
            {
                Lanes1 target = Lanes1.Create(values.IsEmpty ? 1f : values[next]);
                Lanes1 delta = Lanes1.MultiplyAdd(Lanes1.Load(in x, columns[next]), Lanes1.Create(ratio), -target);
                Lanes1.Store(Lanes1.Create(scale) * delta, ref kept[next - first]);
            }
            LaneSweep.Run<DeltaStep, V>(new DeltaStep(ref x, ratio, scale), start, end);
            for (int i = first; i < next; i++)
                Unsafe.Add(ref x, columns[i]) = kept[i - first];
        }
        return loss;
    }

    /// <summary>The sum of the targets, and that of their products with the pre-activations below the largest.</summary>
    private static (float Total, float Product) Targets(
        ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ref float x, float maximum)
    {
        Span<float> partials = stackalloc float[2 * PartialSums.Count];
        partials.Clear();
        ref float totals = ref MemoryMarshal.GetReference(partials);
        ref float products = ref Unsafe.Add(ref totals, PartialSums.Count);
        for (int i = 0; i < columns.Length; i++)
        {
            Lanes1 target = Lanes1.Create(values.IsEmpty ? 1f : values[i]);
            Lanes1 z = Lanes1.Load(in x, columns[i]) - Lanes1.Create(maximum);
            PartialSums.Add(ref totals, columns[i], target);
            PartialSums.Add(ref products, columns[i], target * z);
        }
        return (PartialSums.Total(ref totals), PartialSums.Total(ref products));
    }

    /// <summary>Replaces each x by exp(x - maximum), and adds all up.</summary>
    private static float Powers<V>(ref float x, nint length, float maximum)
        where V : struct, ILanes<V>
    {
        Span<float> partials = stackalloc float[PartialSums.Count];
        partials.Clear();
        ref float powers = ref MemoryMarshal.GetReference(partials);
        LaneSweep.Run<PowerStep, V>(new PowerStep(ref x, ref powers, maximum), 0, length);
        return PartialSums.Total(ref powers);
    }

    private readonly ref struct PowerStep(ref float x, ref float powers, float maximum) : ILaneStep
    {
        private readonly ref float _x = ref x;
        private readonly ref float _powers = ref powers;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V power = Exponential.Of(V.Load(in _x, lane) - V.Create(maximum));
            PartialSums.Add(ref _powers, lane, power);
            V.Store(power, ref _x, lane);
        }
    }

    private readonly ref struct DeltaStep(ref float powers, float ratio, float scale) : ILaneStep
    {
        private readonly ref float _powers = ref powers;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V delta = V.Load(in _powers, lane) * V.Create(ratio);
            V.Store(V.Create(scale) * delta, ref _powers, lane);
        }
    }
}
