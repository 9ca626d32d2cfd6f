using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

// Each step has a register of channels for its lanes and walks over the positions.
public static partial class FiniteScalar
{
    /// <summary>The bounds of a register of channels.</summary>
    private readonly struct Bounds<V>
        where V : struct, ILanes<V>
    {
        /// <summary>Half of ε = 10⁻³, by which the bounds reach beyond the outer levels, so that these can be reached.</summary>
        private const float HalfSlack = 0.5e-3f;

        private readonly V _half;
        private readonly V _offset;
        private readonly V _shift;
        private readonly V _width;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Bounds(V levels)
        {
            V half = V.Create(0.5f), steps = levels - V.One, slack = steps * V.Create(HalfSlack);
            _width = Round(levels * half - V.Create(0.25f));
            _offset = _width - steps * half;
            _half = steps * half + slack;

            // artanh(offset / half), without the cancellation of half - offset for two levels.
            _shift = half * Logarithm.Of((steps * half + _offset + slack) / (steps * half - _offset + slack));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Quantized(V value) => Round(V.MultiplyAdd(HyperbolicTangent.Of(value + _shift), _half, -_offset)) / _width;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Slope(V value)
        {
            V tanh = HyperbolicTangent.Of(value + _shift);
            return V.MultiplyAdd(-tanh, tanh, V.One) * _half / _width;
        }

        /// <summary>The nearest whole number, of two the even one.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static V Round(V value) => value + V.Create(Binary32.ToNearestWhole) - V.Create(Binary32.ToNearestWhole);
    }

    private readonly ref struct QuantizeStep(ReadOnlySpan<float> levels, ref float inputs, ref float outputs, nint positions) : ILaneStep
    {
        private readonly ReadOnlySpan<float> _levels = levels;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _outputs = ref outputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            Bounds<V> bounds = new(V.Load(in MemoryMarshal.GetReference(_levels), lane));
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * _levels.Length + lane;
                V.Store(bounds.Quantized(V.Load(in _inputs, index)), ref _outputs, index);
            }
        }
    }

    private readonly ref struct DeltaStep<TEpilogue>(
        ReadOnlySpan<float> levels, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas, nint positions)
        : ILaneStep
        where TEpilogue : struct, IEpilogue
    {
        private readonly ReadOnlySpan<float> _levels = levels;
        private readonly ref float _inputs = ref inputs;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _operand = ref operand;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            Bounds<V> bounds = new(V.Load(in MemoryMarshal.GetReference(_levels), lane));
            for (nint position = 0; position < positions; position++)
            {
                nint index = position * _levels.Length + lane;
                V delta = V.Load(in _deltas, index) * bounds.Slope(V.Load(in _inputs, index));
                V operand = TEpilogue.ReadsOperand ? V.Load(in _operand, index) : V.Zero;
                V.Store(TEpilogue.Apply(delta, operand), ref _inputDeltas, index);
            }
        }
    }
}
