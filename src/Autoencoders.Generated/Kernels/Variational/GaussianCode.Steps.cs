using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// The formulas over registers whose lanes are units.
public static partial class GaussianCode
{
    /// <summary>The divergence of a unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V DivergenceOf<V>(V mean, V logVariance)
        where V : struct, ILanes<V>
        => V.Create(0.5f) * V.MultiplyAdd(mean, mean, Exponential.MinusOne(logVariance) - logVariance);

    /// <summary>Which units count with their divergence.</summary>
    internal interface ICounting
    {
        /// <summary>Chooses for the units that begin at the given one.</summary>
        V Choose<V>(nint unit, V ifCounting, V otherwise)
            where V : struct, ILanes<V>;
    }

    internal readonly struct EveryUnit : ICounting
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Choose<V>(nint unit, V ifCounting, V otherwise)
            where V : struct, ILanes<V>
            => ifCounting;
    }

    internal readonly ref struct UnitsAbove(ref float statistics, float free) : ICounting
    {
        private readonly ref float _statistics = ref statistics;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Choose<V>(nint unit, V ifCounting, V otherwise)
            where V : struct, ILanes<V>
            => V.WhereGreater(V.Load(in _statistics, unit), V.Create(free), ifCounting, otherwise);
    }

    internal readonly ref struct DrawStep(
        ref float distributions, nint distributionStride, ref float noise, ref float codes, nint rows, nint units) : ILaneStep
    {
        private readonly ref float _distributions = ref distributions;
        private readonly ref float _noise = ref noise;
        private readonly ref float _codes = ref codes;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            for (nint row = 0; row < rows; row++)
            {
                ref float distribution = ref Unsafe.Add(ref _distributions, row * distributionStride + lane);
                V deviation = Exponential.Of(V.Create(0.5f) * V.Load(in distribution, units));
                V code = V.MultiplyAdd(deviation, V.Load(in _noise, row * units + lane), V.Load(in distribution));
                V.Store(code, ref _codes, row * units + lane);
            }
        }
    }

    internal readonly ref struct DivergenceTerm<TCounting>(ref float distributions, nint units, TCounting counting, float free) : IRowTerm
        where TCounting : struct, ICounting, allows ref struct
    {
        private readonly ref float _distributions = ref distributions;
        private readonly TCounting _counting = counting;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
        {
            ref float distribution = ref Unsafe.Add(ref _distributions, row * 2 * units + column);
            V divergence = DivergenceOf(V.Load(in distribution), V.Load(in distribution, units));
            return _counting.Choose(column, divergence, V.Create(free));
        }
    }

    internal readonly ref struct UnitDivergenceStep(ref float distributions, ref float statistics, nint rows, nint units) : ILaneStep
    {
        private readonly ref float _distributions = ref distributions;
        private readonly ref float _statistics = ref statistics;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V sum = V.Zero;
            for (nint row = 0; row < rows; row++)
            {
                ref float distribution = ref Unsafe.Add(ref _distributions, row * 2 * units + lane);
                sum += DivergenceOf(V.Load(in distribution), V.Load(in distribution, units));
            }

            V.Store(sum / V.Create(rows), ref _statistics, lane);
        }
    }

    internal readonly ref struct DeltaStep<TCounting>(
        ref float distributions, ref float codes, ref float deltas, ref float inputDeltas, nint rows, nint units,
        TCounting counting, float scale) : ILaneStep
        where TCounting : struct, ICounting, allows ref struct
    {
        private readonly ref float _distributions = ref distributions;
        private readonly ref float _codes = ref codes;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _inputDeltas = ref inputDeltas;
        private readonly TCounting _counting = counting;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V slope = _counting.Choose(lane, V.Create(scale), V.Zero);
            for (nint row = 0; row < rows; row++)
            {
                nint first = row * 2 * units + lane;
                V mean = V.Load(in _distributions, first), logVariance = V.Load(in _distributions, first + units);
                V delta = V.Load(in _deltas, row * units + lane);

                // By what the noise moved the code from its mean: the derivative of the deviation with respect to v is half of it.
                V moved = V.Load(in _codes, row * units + lane) - mean;
                V.Store(V.MultiplyAdd(slope, mean, delta), ref _inputDeltas, first);
                V ofLogVariance = V.MultiplyAdd(slope, Exponential.MinusOne(logVariance), delta * moved);
                V.Store(V.Create(0.5f) * ofLogVariance, ref _inputDeltas, first + units);
            }
        }
    }
}
