using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The softmax over the channels of each position.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Softmax
{
    /// <summary>
    /// <c>outputs[p, c] = exp(sums[p, c]) / Σ exp(sums[p, ·])</c>, with all exponents less the largest of the position. Where one of them
    /// is not a number or positive infinity, or all are negative infinity, no output of the position is a number.
    /// </summary>
    /// <param name="sums">The pre-activations, [positions][channels].</param>
    /// <param name="outputs">The activations, [positions][channels]; it may be the sums.</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="channels">The channels, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward(ref float sums, ref float outputs, nint positions, nint channels)
    {
        if (Vector512.IsHardwareAccelerated)
            Forward<Lanes16>(ref sums, ref outputs, positions, channels);
        else if (Vector256.IsHardwareAccelerated)
            Forward<Lanes8>(ref sums, ref outputs, positions, channels);
        else
            Forward<Lanes4>(ref sums, ref outputs, positions, channels);
    }

    /// <summary>
    /// The deltas of the pre-activations in place of those of the activations:
    /// <c>deltas[p, c] = outputs[p, c] * (deltas[p, c] - Σ deltas[p, ·] * outputs[p, ·])</c>.
    /// </summary>
    /// <param name="outputs">The activations of the forward pass, [positions][channels].</param>
    /// <param name="deltas">The deltas, [positions][channels].</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="channels">The channels, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas(ref float outputs, ref float deltas, nint positions, nint channels)
    {
        if (Vector512.IsHardwareAccelerated)
            InputDeltas<Lanes16>(ref outputs, ref deltas, positions, channels);
        else if (Vector256.IsHardwareAccelerated)
            InputDeltas<Lanes8>(ref outputs, ref deltas, positions, channels);
        else
            InputDeltas<Lanes4>(ref outputs, ref deltas, positions, channels);
    }

    /// <summary>The activations in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Forward<V>(ref float sums, ref float outputs, nint positions, nint channels)
        where V : struct, ILanes<V>
    {
        Span<float> perPosition = stackalloc float[PositionBlock.Most];
        ref float scalars = ref perPosition[0];
        nint block = PositionBlock.LengthOnStack(channels);
        for (nint first = 0; first < positions; first += block)
        {
            nint count = Math.Min(block, positions - first);
            ref float x = ref Unsafe.Add(ref sums, first * channels);
            ref float y = ref Unsafe.Add(ref outputs, first * channels);
            RowReduction.Run<Maximum, RowValue, V>(new(ref x, channels), ref scalars, count, channels);
            LaneSweep.Run<ExponentialStep, V>(new(ref x, ref scalars, ref y, count, channels), 0, channels);
            RowReduction.Run<Sum, RowValue, V>(new(ref y, channels), ref scalars, count, channels);
            for (nint position = 0; position < count; position++)
                Unsafe.Add(ref scalars, position) = 1f / Unsafe.Add(ref scalars, position);
            LaneSweep.Run<ScaleStep, V>(new(ref scalars, ref y, count, channels), 0, channels);
        }
    }

    /// <summary>The deltas in registers of one width.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void InputDeltas<V>(ref float outputs, ref float deltas, nint positions, nint channels)
        where V : struct, ILanes<V>
    {
        Span<float> means = stackalloc float[PositionBlock.Most];
        nint block = PositionBlock.LengthOnStack(channels);
        for (nint first = 0; first < positions; first += block)
        {
            nint count = Math.Min(block, positions - first);
            ref float y = ref Unsafe.Add(ref outputs, first * channels);
            ref float delta = ref Unsafe.Add(ref deltas, first * channels);
            RowReduction.Run<Sum, RowProduct, V>(new(ref y, ref delta, channels), ref means[0], count, channels);
            LaneSweep.Run<DeltaStep, V>(new(ref y, ref means[0], ref delta, count, channels), 0, channels);
        }
    }

    private readonly ref struct ExponentialStep(
        ref float sums, ref float maxima, ref float outputs, nint positions, nint channels) : ILaneStep
    {
        private readonly ref float _sums = ref sums;
        private readonly ref float _maxima = ref maxima;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * channels + lane;
                V below = V.Load(in _sums, index) - V.Create(Unsafe.Add(ref _maxima, position));
                V.Store(Exponential.Of(below), ref _outputs, index);
            }
        }
    }

    private readonly ref struct ScaleStep(ref float scales, ref float outputs, nint positions, nint channels) : ILaneStep
    {
        private readonly ref float _scales = ref scales;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * channels + lane;
                V.Store(V.Load(in _outputs, index) * V.Create(Unsafe.Add(ref _scales, position)), ref _outputs, index);
            }
        }
    }

    private readonly ref struct DeltaStep(ref float outputs, ref float means, ref float deltas, nint positions, nint channels) : ILaneStep
    {
        private readonly ref float _outputs = ref outputs;
        private readonly ref float _means = ref means;
        private readonly ref float _deltas = ref deltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * channels + lane;
                V difference = V.Load(in _deltas, index) - V.Create(Unsafe.Add(ref _means, position));
                V.Store(V.Load(in _outputs, index) * difference, ref _deltas, index);
            }
        }
    }
}
