using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The penalty on units whose mean over the mini-batch differs from the target rate, added to the loss and its derivatives: the sum over
/// the units of the Kullback-Leibler divergence between two Bernoulli distributions. In images and sequences a channel is a unit.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActivationRate
{
    /// <summary>The smallest distance of a mean from 0 and 1; beyond it, divergence and slope are those of this limit.</summary>
    private const float Limit = 1e-6f;

    /// <summary>
    /// Of each unit the divergence <c>ρ ln(ρ/r) + (1-ρ) ln((1-ρ)/(1-r))</c> and its slope <c>(1-ρ)/(1-r) - ρ/r</c>, with its mean r, for
    /// the units of one part.
    /// </summary>
    /// <param name="code">The code, [positions][units].</param>
    /// <param name="statistics">Receives the divergences and behind them the slopes, [2][units].</param>
    /// <param name="positions">The positions of all rows.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="target">The wanted mean ρ, between 0 and 1.</param>
    /// <param name="part">Which part.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Divergences(
        ref float code, ref float statistics, nint positions, nint units, float target, int part, int parts)
    {
        Partition share = Partition.Of(units, part, parts, Lanes16.Count);
        ColumnSum.Sum(ref code, units, positions, ref statistics, share.Start, share.End);
        LaneSweep.Run(
            new DivergenceStep(ref statistics, ref Unsafe.Add(ref statistics, units), positions, target), share.Start, share.End);
    }

    /// <summary><c>term[r]</c> = the divergences of all units, and the code as it is.</summary>
    /// <param name="statistics">Divergences and slopes, [2][units].</param>
    /// <param name="code">The code, [rows][length].</param>
    /// <param name="outputs">Receives the code, [rows][length].</param>
    /// <param name="term">Receives the divergence, the same for each row, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="units">The number of units.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Forward(
        ref float statistics, ref float code, ref float outputs, ref float term, nint rows, nint length, nint units)
    {
        LaneSweep.Run(new CopyStep(ref code, ref outputs), 0, rows * length);
        float sum = 0f;
        RowReduction.Run<Sum, Element>(new Element(ref statistics), ref sum, 1, units);
        MemoryMarshal.CreateSpan(ref term, (int)rows).Fill(sum);
    }

    /// <summary><c>inputDeltas[p, u] = deltas[p, u] + scale * slope[u]</c></summary>
    /// <param name="statistics">Divergences and slopes, [2][units].</param>
    /// <param name="deltas">The deltas of the code without the term, [positions][units].</param>
    /// <param name="inputDeltas">The result, [positions][units]; it may be the deltas.</param>
    /// <param name="positions">The positions of the rows.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="scale">What the divergence counts in the mean over the mini-batch, over the positions of a row.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas(
        ref float statistics, ref float deltas, ref float inputDeltas, nint positions, nint units, float scale) =>
        LaneSweep.Run(
            new DeltaStep(ref Unsafe.Add(ref statistics, units), ref deltas, ref inputDeltas, positions, units, scale), 0, units);

    /// <summary>From the sum of a unit to its divergence and slope.</summary>
    internal readonly ref struct DivergenceStep(ref float sums, ref float slopes, nint positions, float target) : ILaneStep
    {
        private readonly ref float _sums = ref sums;
        private readonly ref float _slopes = ref slopes;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V rate = V.Load(in _sums, lane) / V.Create(positions);
            rate = V.Min(V.Create(1f - Limit), V.Max(V.Create(Limit), rate));
            V wanted = V.Create(target), silent = V.One - rate, wantedSilent = V.One - wanted;
            V active = wanted / rate, inactive = wantedSilent / silent;
            V.Store(V.MultiplyAdd(wanted, Logarithm.Of(active), wantedSilent * Logarithm.Of(inactive)), ref _sums, lane);
            V.Store(inactive - active, ref _slopes, lane);
        }
    }

    private readonly ref struct Element(ref float values) : IRowTerm
    {
        private readonly ref float _values = ref values;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
            => V.Load(in _values, column);
    }

    internal readonly ref struct DeltaStep(
        ref float slopes, ref float deltas, ref float inputDeltas, nint positions, nint units, float scale) : ILaneStep
    {
        private readonly ref float _slopes = ref slopes;
        private readonly ref float _deltas = ref deltas;
        private readonly ref float _inputDeltas = ref inputDeltas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V slope = V.Create(scale) * V.Load(in _slopes, lane);
            for (nint position = 0; position < positions; position++)
            {
                nint place = position * units + lane;
                V.Store(V.Load(in _deltas, place) + slope, ref _inputDeltas, place);
            }
        }
    }
}
