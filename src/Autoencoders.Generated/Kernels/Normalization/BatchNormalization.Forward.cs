using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// The normalization itself: by the statistics of a batch, by the running ones, and by weights that contain them.
public static partial class BatchNormalization
{
    /// <summary><c>outputs[r, p, c] = activation((inputs[r, p, c] - mean[c]) / deviation[c] * weight[c] + bias[c])</c></summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="bias">The bias of each channel, [channels].</param>
    /// <param name="statistics">The statistics of the batch, [3][channels].</param>
    /// <param name="inputs">The inputs, [rows][positions][channels].</param>
    /// <param name="outputs">The activations, [rows][positions][channels]; it may be the inputs.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="positions">The positions of a row.</param>
    /// <param name="channels">The channels, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward<TActivation>(
        ref float weight, ref float bias, ref float statistics, ref float inputs, ref float outputs,
        nint rows, nint positions, nint channels)
        where TActivation : struct, IActivation
    {
        nint all = rows * positions, block = PositionBlock.Length(channels);
        for (nint first = 0; first < all; first += block)
        {
            ForwardStep<TActivation> step = new(
                ref weight, ref bias, ref statistics, ref Unsafe.Add(ref inputs, first * channels),
                ref Unsafe.Add(ref outputs, first * channels), Math.Min(block, all - first), channels);
            LaneSweep.Run(step, 0, channels);
        }
    }

    /// <summary>The same with running statistics, where they cannot be part of the weights of the layer before.</summary>
    /// <typeparam name="TActivation">The activation.</typeparam>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="bias">The bias of each channel, [channels].</param>
    /// <param name="runningMean">The running mean, [channels].</param>
    /// <param name="runningVariance">The running variance, [channels].</param>
    /// <param name="inputs">The inputs, [positions][channels].</param>
    /// <param name="outputs">The activations, [positions][channels]; it may be the inputs.</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="channels">The channels, at least 1.</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Infer<TActivation>(
        ref float weight, ref float bias, ref float runningMean, ref float runningVariance, ref float inputs, ref float outputs,
        nint positions, nint channels, float epsilon)
        where TActivation : struct, IActivation
    {
        nint block = PositionBlock.Length(channels);
        for (nint first = 0; first < positions; first += block)
        {
            InferStep<TActivation> step = new(
                ref weight, ref bias, ref runningMean, ref runningVariance, ref Unsafe.Add(ref inputs, first * channels),
                ref Unsafe.Add(ref outputs, first * channels), Math.Min(block, positions - first), channels, epsilon);
            LaneSweep.Run(step, 0, channels);
        }
    }

    /// <summary>
    /// The weights and bias of a linear layer that also normalizes by the running statistics. With <c>scale = weight / deviation</c>:
    /// <c>foldedWeights[r, c] = sourceWeights[r, c] * scale[c]</c>, <c>foldedBias[c] = (sourceBias[c] - mean[c]) * scale[c] + bias[c]</c>.
    /// Each element is written once, with its final value: other threads may read meanwhile what was folded from the same values before.
    /// </summary>
    /// <param name="weight">The weight of each channel, [channels].</param>
    /// <param name="bias">The bias of each channel, [channels].</param>
    /// <param name="runningMean">The running mean, [channels].</param>
    /// <param name="runningVariance">The running variance, [channels].</param>
    /// <param name="epsilon">What is added to each variance, above 0.</param>
    /// <param name="sourceWeights">The weights of the layer before, [weightRows][channels].</param>
    /// <param name="sourceBias">The bias of the layer before, [channels].</param>
    /// <param name="foldedWeights">The weights of both, [weightRows][channels].</param>
    /// <param name="foldedBias">The bias of both, [channels].</param>
    /// <param name="weightRows">The weights of a channel.</param>
    /// <param name="channels">The channels, at least 1.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Fold(
        ref float weight, ref float bias, ref float runningMean, ref float runningVariance, float epsilon,
        ref float sourceWeights, ref float sourceBias, ref float foldedWeights, ref float foldedBias, nint weightRows, nint channels)
    {
        FoldBiasStep biasStep = new(
            ref weight, ref bias, ref runningMean, ref runningVariance, ref sourceBias, ref foldedBias, epsilon);
        LaneSweep.Run(biasStep, 0, channels);

        nint block = PositionBlock.Length(channels);
        for (nint first = 0; first < weightRows; first += block)
        {
            FoldWeightsStep step = new(
                ref weight, ref runningVariance, ref Unsafe.Add(ref sourceWeights, first * channels),
                ref Unsafe.Add(ref foldedWeights, first * channels), Math.Min(block, weightRows - first), channels, epsilon);
            LaneSweep.Run(step, 0, channels);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Normalize<TActivation, V>(
        V mean, V scale, V bias, ref float inputs, ref float outputs, nint lane, nint positions, nint channels)
        where TActivation : struct, IActivation
        where V : struct, ILanes<V>
    {
        for (nint position = 0; position < positions; position++)
        {
            nint index = position * channels + lane;
            V.Store(TActivation.Forward(V.MultiplyAdd(V.Load(in inputs, index) - mean, scale, bias)), ref outputs, index);
        }
    }

    internal readonly ref struct ForwardStep<TActivation>(
        ref float weight, ref float bias, ref float statistics, ref float inputs, ref float outputs,
        nint positions, nint channels) : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _bias = ref bias;
        private readonly ref float _statistics = ref statistics;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V mean = V.Load(in _statistics, lane);
            V scale = V.Load(in _statistics, channels + lane) * V.Load(in _weight, lane);
            Normalize<TActivation, V>(mean, scale, V.Load(in _bias, lane), ref _inputs, ref _outputs, lane, positions, channels);
        }
    }

    internal readonly ref struct InferStep<TActivation>(
        ref float weight, ref float bias, ref float runningMean, ref float runningVariance, ref float inputs, ref float outputs,
        nint positions, nint channels, float epsilon) : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _bias = ref bias;
        private readonly ref float _runningMean = ref runningMean;
        private readonly ref float _runningVariance = ref runningVariance;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V scale = Scale(V.Load(in _weight, lane), V.Load(in _runningVariance, lane), epsilon);
            Normalize<TActivation, V>(
                V.Load(in _runningMean, lane), scale, V.Load(in _bias, lane), ref _inputs, ref _outputs, lane, positions, channels);
        }
    }

    internal readonly ref struct FoldBiasStep(
        ref float weight, ref float bias, ref float runningMean, ref float runningVariance, ref float sourceBias, ref float foldedBias,
        float epsilon) : ILaneStep
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _bias = ref bias;
        private readonly ref float _runningMean = ref runningMean;
        private readonly ref float _runningVariance = ref runningVariance;
        private readonly ref float _sourceBias = ref sourceBias;
        private readonly ref float _foldedBias = ref foldedBias;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V scale = Scale(V.Load(in _weight, lane), V.Load(in _runningVariance, lane), epsilon);
            V centered = V.Load(in _sourceBias, lane) - V.Load(in _runningMean, lane);
            V.Store(V.MultiplyAdd(centered, scale, V.Load(in _bias, lane)), ref _foldedBias, lane);
        }
    }

    internal readonly ref struct FoldWeightsStep(
        ref float weight, ref float runningVariance, ref float sourceWeights, ref float foldedWeights, nint weightRows, nint channels,
        float epsilon) : ILaneStep
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _runningVariance = ref runningVariance;
        private readonly ref float _sourceWeights = ref sourceWeights;
        private readonly ref float _foldedWeights = ref foldedWeights;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V scale = Scale(V.Load(in _weight, lane), V.Load(in _runningVariance, lane), epsilon);
            for (nint row = 0; row < weightRows; row++)
            {
                nint index = row * channels + lane;
                V.Store(V.Load(in _sourceWeights, index) * scale, ref _foldedWeights, index);
            }
        }
    }
}
