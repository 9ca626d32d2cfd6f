using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The penalty on the size of weights, added to the loss and to its gradient.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WeightPenalty
{
    // Few enough terms a partial sum that floats add them without loss; the sums of blocks are added as doubles.
    private const nint Block = 4096;

    /// <summary><c>gradients[i] += l1 * sign(weights[i]) + (2 * l2 + decay) * weights[i]</c>, with sign(0) = 0</summary>
    /// <param name="weights">The weights, [count].</param>
    /// <param name="gradients">Their gradient, [count].</param>
    /// <param name="count">The number of weights.</param>
    /// <param name="l1">The factor of the magnitudes.</param>
    /// <param name="l2">The factor of the squares.</param>
    /// <param name="decay">The factor of the decay, which belongs to the gradient alone.</param>
    [MethodImpl(Jit.Optimized)]
    public static void AddGradient(ref float weights, ref float gradients, nint count, float l1, float l2, float decay) =>
        LaneSweep.Run(new GradientStep(ref weights, ref gradients, l1, 2f * l2 + decay), 0, count);

    /// <summary><c>Σ l1 * |weights[i]| + l2 * weights[i]²</c></summary>
    /// <param name="weights">The weights, [count].</param>
    /// <param name="count">The number of weights.</param>
    /// <param name="l1">The factor of the magnitudes.</param>
    /// <param name="l2">The factor of the squares.</param>
    [MethodImpl(Jit.Optimized)]
    public static float Value(ref float weights, nint count, float l1, float l2)
    {
        if (Vector512.IsHardwareAccelerated)
            return Value<Lanes16>(ref weights, count, l1, l2);
        if (Vector256.IsHardwareAccelerated)
            return Value<Lanes8>(ref weights, count, l1, l2);
        return Value<Lanes4>(ref weights, count, l1, l2);
    }

    /// <summary>The value in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static float Value<V>(ref float weights, nint count, float l1, float l2)
        where V : struct, ILanes<V>
    {
        double sum = 0;
        for (nint first = 0; first < count; first += Block)
        {
            float blockSum = 0f;
            Term term = new(ref Unsafe.Add(ref weights, first), l1, l2);
            RowReduction.Run<Sum, Term, V>(term, ref blockSum, 1, Math.Min(Block, count - first));
            sum += blockSum;
        }

        return (float)sum;
    }

    internal readonly ref struct GradientStep(ref float weights, ref float gradients, float l1, float slope) : ILaneStep
    {
        private readonly ref float _weights = ref weights;
        private readonly ref float _gradients = ref gradients;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V weight = V.Load(in _weights, lane), step = V.Create(l1);
            V direction = V.WhereGreater(weight, V.Zero, step, V.WhereGreater(V.Zero, weight, -step, V.Zero));
            V.Store(V.Load(in _gradients, lane) + V.MultiplyAdd(V.Create(slope), weight, direction), ref _gradients, lane);
        }
    }

    private readonly ref struct Term(ref float weights, float l1, float l2) : IRowTerm
    {
        private readonly ref float _weights = ref weights;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
        {
            V magnitude = V.Abs(V.Load(in _weights, column));
            return magnitude * V.MultiplyAdd(V.Create(l2), magnitude, V.Create(l1));
        }
    }
}
