using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>
/// The dense layer of one sample whose sums do not fit into registers: they wait in the output, and the weights are read once, from the
/// first to the last, which is the order that a processor fetches ahead.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WideSampleProduct
{
    /// <summary>The floats of weights from which it is worth to fetch them ahead: 512 KB.</summary>
    private const nint LeastFetchedWeights = 128 * 1024;

    /// <summary>
    /// <c>output[j] = activation(bias[j] + Σ input[i] * weights[i, j])</c>, each sum in one chain that starts from the bias.
    /// </summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="bias">The bias, [units].</param>
    /// <param name="input">The sample, [inputs].</param>
    /// <param name="output">The result, [units].</param>
    /// <param name="inputs">The terms of each sum.</param>
    /// <param name="units">The number of sums.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Multiply<TActivation>(
        ref float weights, ref float bias, ref float input, ref float output, nint inputs, nint units)
        where TActivation : struct, IActivation
    {
        MemoryMarshal.CreateSpan(ref bias, (int)units).CopyTo(MemoryMarshal.CreateSpan(ref output, (int)units));
        AddProducts(ref weights, ref input, ref output, inputs, units);
        if (typeof(TActivation) != typeof(Identity))
            ActivationPass.Forward<TActivation>(ref output, ref output, units);
    }

    /// <summary>The same in the order of a batch: each sum starts from 0, and the bias is added last.</summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weights">The weights, [inputs][units].</param>
    /// <param name="bias">The bias, [units].</param>
    /// <param name="input">The sample, [inputs].</param>
    /// <param name="output">The result, [units].</param>
    /// <param name="inputs">The terms of each sum.</param>
    /// <param name="units">The number of sums.</param>
    [MethodImpl(Jit.Optimized)]
    public static void MultiplyLikeBatch<TActivation>(
        ref float weights, ref float bias, ref float input, ref float output, nint inputs, nint units)
        where TActivation : struct, IActivation
    {
        MemoryMarshal.CreateSpan(ref output, (int)units).Clear();
        AddProducts(ref weights, ref input, ref output, inputs, units);
        Addition.Forward<TActivation>(ref output, ref bias, ref output, units);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddProducts(ref float weights, ref float input, ref float sums, nint inputs, nint units)
    {
        nint column = StreamedStrips.Suits(inputs, units)
            ? StreamedStrips.AddProducts(ref weights, ref input, ref sums, inputs, units)
            : 0;
        if (column == units)
            return;
        if (Vector512.IsHardwareAccelerated)
            AddProducts<Lanes16>(ref weights, ref input, ref sums, inputs, units, column);
        else if (Vector256.IsHardwareAccelerated)
            AddProducts<Lanes8>(ref weights, ref input, ref sums, inputs, units, column);
        else
            AddProducts<Lanes4>(ref weights, ref input, ref sums, inputs, units, column);
    }

    /// <summary>
    /// The columns from the first on, four inputs at a time: each sum is loaded and stored once for so many multiply-adds.
    /// </summary>
    [MethodImpl(Jit.Optimized)]
    private static void AddProducts<V>(ref float weights, ref float input, ref float sums, nint inputs, nint units, nint first)
        where V : struct, ILanes<V>
    {
        bool fetches = Fetches(inputs, units);
        ref float row = ref weights, x = ref input;
        for (; inputs >= 4; inputs -= 4)
        {
            nint column = fetches
                ? AddFour<V>(ref row, ref x, ref sums, first, units, fetches: true)
                : AddFour<V>(ref row, ref x, ref sums, first, units, fetches: false);
            if (Lanes8.Count < V.Count)
                column = AddFour<Lanes8>(ref row, ref x, ref sums, column, units, fetches: false);
            if (Lanes4.Count < V.Count)
                column = AddFour<Lanes4>(ref row, ref x, ref sums, column, units, fetches: false);
            AddFour<Lanes1>(ref row, ref x, ref sums, column, units, fetches: false);
            row = ref Unsafe.Add(ref row, 4 * units);
            x = ref Unsafe.Add(ref x, 4);
        }

        for (; inputs > 0; inputs--)
        {
            nint column = AddOne<V>(ref row, x, ref sums, first, units);
            AddOne<Lanes1>(ref row, x, ref sums, column, units);
            row = ref Unsafe.Add(ref row, units);
            x = ref Unsafe.Add(ref x, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint AddFour<V>(ref float row, ref float x, ref float sums, nint column, nint units, bool fetches)
        where V : struct, ILanes<V>
    {
        V x0 = V.Create(x), x1 = V.Create(Unsafe.Add(ref x, 1)), x2 = V.Create(Unsafe.Add(ref x, 2)), x3 = V.Create(Unsafe.Add(ref x, 3));
        for (; column + V.Count <= units; column += V.Count)
        {
            if (fetches)
                Fetch(ref Unsafe.Add(ref row, column + (4 * units)), units);
            V sum = V.MultiplyAdd(x0, V.Load(in row, column), V.Load(in sums, column));
            sum = V.MultiplyAdd(x1, V.Load(in row, column + units), sum);
            sum = V.MultiplyAdd(x2, V.Load(in row, column + (2 * units)), sum);
            sum = V.MultiplyAdd(x3, V.Load(in row, column + (3 * units)), sum);
            V.Store(sum, ref sums, column);
        }

        return column;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint AddOne<V>(ref float row, float x, ref float sums, nint column, nint units)
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= units; column += V.Count)
            V.Store(V.MultiplyAdd(V.Create(x), V.Load(in row, column), V.Load(in sums, column)), ref sums, column);
        return column;
    }

    /// <summary>
    /// True if the next four rows are fetched while four are added: weights that the second cache does not keep. Where the next four rows
    /// are a multiple of 4 KB away, they would push these out of the first cache.
    /// </summary>
    private static bool Fetches(nint inputs, nint units) => inputs * units >= LeastFetchedWeights && units % 256 != 0;

    /// <summary>Fetches the same columns of four rows; behind the last row this does nothing, as a fetch never faults.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(ref float row, nint units)
    {
        if (!Sse.IsSupported)
            return;
        float* line = (float*)Unsafe.AsPointer(ref row);
        Sse.Prefetch0(line);
        Sse.Prefetch0(line + units);
        Sse.Prefetch0(line + (2 * units));
        Sse.Prefetch0(line + (3 * units));
    }
}
