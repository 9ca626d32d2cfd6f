using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// Each step has a register of channels for its lanes and walks over the positions of a block.
public static partial class LayerNormalization
{
    private readonly ref struct ForwardStep<TActivation>(
        ref float weight, ref float bias, ref float means, ref float inverses, ref float inputs, ref float outputs,
        nint positions, nint channels) : ILaneStep
        where TActivation : struct, IActivation
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _bias = ref bias;
        private readonly ref float _means = ref means;
        private readonly ref float _inverses = ref inverses;
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
                V normalized = (V.Load(in _inputs, index) - V.Create(Unsafe.Add(ref _means, position)))
                    * V.Create(Unsafe.Add(ref _inverses, position));
                V.Store(TActivation.Forward(V.MultiplyAdd(normalized, weight, bias)), ref _outputs, index);
            }
        }
    }

    private readonly ref struct BackwardOperands(
        ref float weight, ref float inputs, ref float deltas, ref float means, nint channels)
    {
        private readonly ref float _weight = ref weight;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _means = ref means;

        public readonly nint Channels = channels;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Weight<V>(nint channel)
            where V : struct, ILanes<V>
            => V.Load(in _weight, channel);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Delta<V>(nint position, nint channel)
            where V : struct, ILanes<V>
            => V.Load(in _deltas, position * Channels + channel);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Deviation<V>(nint position, nint channel)
            where V : struct, ILanes<V>
            => V.Load(in _inputs, position * Channels + channel) - V.Create(Unsafe.Add(ref _means, position));
    }

    private readonly ref struct WeightedDelta(BackwardOperands operands) : IRowTerm
    {
        private readonly BackwardOperands _operands = operands;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
            => _operands.Weight<V>(column) * _operands.Delta<V>(row, column);
    }

    private readonly ref struct WeightedDeltaTimesDeviation(BackwardOperands operands) : IRowTerm
    {
        private readonly BackwardOperands _operands = operands;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
            => _operands.Weight<V>(column) * _operands.Delta<V>(row, column) * _operands.Deviation<V>(row, column);
    }

    private readonly ref struct InputDeltaStep<TEpilogue>(
        BackwardOperands operands, ref float inverses, ref float levels, ref float slopes, ref float operand, ref float inputDeltas,
        nint positions) : ILaneStep
        where TEpilogue : struct, IEpilogue
    {
        private readonly BackwardOperands _operands = operands;
        private readonly ref float _inverses = ref inverses;
        private readonly ref float _levels = ref levels;
        private readonly ref float _slopes = ref slopes;
        private readonly ref float _operand = ref operand;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V weight = _operands.Weight<V>(lane);
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * _operands.Channels + lane;
                V delta = weight * _operands.Delta<V>(position, lane) - V.Create(Unsafe.Add(ref _levels, position))
                    - _operands.Deviation<V>(position, lane) * V.Create(Unsafe.Add(ref _slopes, position));
                V operand = TEpilogue.ReadsOperand ? V.Load(in _operand, index) : V.Zero;
                V.Store(TEpilogue.Apply(delta * V.Create(Unsafe.Add(ref _inverses, position)), operand), ref _inputDeltas, index);
            }
        }
    }

    private readonly ref struct GradientStep(
        ref float means, ref float inverses, ref float inputs, ref float deltas, ref float weightGradients, ref float biasGradients,
        nint positions, nint channels, bool isFirst) : ILaneStep
    {
        private readonly ref float _means = ref means;
        private readonly ref float _inverses = ref inverses;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _weightGradients = ref weightGradients;
        private readonly ref float _biasGradients = ref biasGradients;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V weightSum = isFirst ? V.Zero : V.Load(in _weightGradients, lane);
            V biasSum = isFirst ? V.Zero : V.Load(in _biasGradients, lane);
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * channels + lane;
                V delta = V.Load(in _deltas, index);
                V normalized = (V.Load(in _inputs, index) - V.Create(Unsafe.Add(ref _means, position)))
                    * V.Create(Unsafe.Add(ref _inverses, position));
                weightSum = V.MultiplyAdd(delta, normalized, weightSum);
                biasSum += delta;
            }

            V.Store(weightSum, ref _weightGradients, lane);
            V.Store(biasSum, ref _biasGradients, lane);
        }
    }
}
