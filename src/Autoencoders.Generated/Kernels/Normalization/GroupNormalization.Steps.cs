using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// Each step has a register of channels for its lanes and walks over the positions of a sample.
public static partial class GroupNormalization
{
    private readonly ref struct ForwardStep<TActivation>(
        ref float weight, ref float bias, GroupMoments moments, ref float inputs, ref float outputs, nint positions, nint channels)
        : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _bias = ref bias;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V weight = V.Load(in _weight, lane), bias = V.Load(in _bias, lane);
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * channels + lane;
                V normalized = (V.Load(in _inputs, index) - V.Create(moments.Mean)) * V.Create(moments.Inverse);
                V.Store(TActivation.Forward(V.MultiplyAdd(normalized, weight, bias)), ref _outputs, index);
            }
        }
    }

    private readonly ref struct BackwardOperands(ref float weight, ref float inputs, ref float deltas, float mean, nint channels)
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _deltas = ref deltas;

        public readonly nint Channels = channels;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V WeightedDelta<V>(nint position, nint channel)
            where V : struct, ILanes<V>
            => V.Load(in _weight, channel) * V.Load(in _deltas, position * Channels + channel);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Deviation<V>(nint position, nint channel)
            where V : struct, ILanes<V>
            => V.Load(in _inputs, position * Channels + channel) - V.Create(mean);
    }

    private readonly ref struct WeightedDelta(BackwardOperands operands) : IRowTerm
    {
        private readonly BackwardOperands _operands = operands;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
            => _operands.WeightedDelta<V>(row, column);
    }

    private readonly ref struct WeightedDeltaTimesDeviation(BackwardOperands operands) : IRowTerm
    {
        private readonly BackwardOperands _operands = operands;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
            => _operands.WeightedDelta<V>(row, column) * _operands.Deviation<V>(row, column);
    }

    private readonly ref struct InputDeltaStep<TEpilogue>(
        BackwardOperands operands, float inverse, float level, float slope, ref float operand, ref float inputDeltas, nint positions)
        : ILaneStep
        where TEpilogue : struct, IEpilogue
    {
        private readonly BackwardOperands _operands = operands;
        private readonly ref float _operand = ref operand;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * _operands.Channels + lane;
                V delta = _operands.WeightedDelta<V>(position, lane) - V.Create(level)
                    - _operands.Deviation<V>(position, lane) * V.Create(slope);
                V operand = TEpilogue.ReadsOperand ? V.Load(in _operand, index) : V.Zero;
                V.Store(TEpilogue.Apply(delta * V.Create(inverse), operand), ref _inputDeltas, index);
            }
        }
    }

    private readonly ref struct GradientStep(
        GroupMoments moments, ref float inputs, ref float deltas, ref float weightGradients, ref float biasGradients,
        nint positions, nint channels) : ILaneStep
    {
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _weightGradients = ref weightGradients;
        private readonly ref float _biasGradients = ref biasGradients;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V weightSum = V.Load(in _weightGradients, lane), biasSum = V.Load(in _biasGradients, lane);
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * channels + lane;
                V delta = V.Load(in _deltas, index);
                V normalized = (V.Load(in _inputs, index) - V.Create(moments.Mean)) * V.Create(moments.Inverse);
                weightSum = V.MultiplyAdd(delta, normalized, weightSum);
                biasSum += delta;
            }

            V.Store(weightSum, ref _weightGradients, lane);
            V.Store(biasSum, ref _biasGradients, lane);
        }
    }
}
