using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// Free bits (Kingma et al. 2016): a unit counts with at least some nats. Which one does is told from its mean over the mini-batch; where
// it counts with the least, its divergence has no derivative.
public static partial class GaussianCode
{
    /// <summary><c>statistics[j]</c> = the mean over all rows of the divergence of unit j, for one part of the units.</summary>
    /// <param name="distributions">Means and log variances of all rows, [rows][2][units].</param>
    /// <param name="statistics">The mean divergences, [units].</param>
    /// <param name="rows">The number of all rows, at least 1; they are taken in order.</param>
    /// <param name="units">The length of a code.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="parts">How many parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void UnitDivergences(ref float distributions, ref float statistics, nint rows, nint units, int part, int parts)
    {
        Partition share = Partition.Of(units, part, parts, Lanes16.Count);
        LaneSweep.Run(new UnitDivergenceStep(ref distributions, ref statistics, rows, units), share.Start, share.End);
    }

    /// <summary>
    /// <c>divergences[r]</c> = for each unit its divergence or, where <c>statistics[j]</c> does not exceed the free nats, these. The mean
    /// over all rows is <c>Σ max(free, statistics[j])</c>.
    /// </summary>
    /// <param name="distributions">Means and log variances, [rows][2][units].</param>
    /// <param name="statistics">The mean divergences of all rows, [units].</param>
    /// <param name="divergences">The divergences, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    /// <param name="free">What each unit counts with at least, in nats.</param>
    [MethodImpl(Jit.Optimized)]
    public static void DivergenceAbove(
        ref float distributions, ref float statistics, ref float divergences, nint rows, nint units, float free)
    {
        UnitsAbove counting = new(ref statistics, free);
        RowReduction.Run<Sum, DivergenceTerm<UnitsAbove>>(
            new DivergenceTerm<UnitsAbove>(ref distributions, units, counting, free), ref divergences, rows, units);
    }

    /// <summary>As without free nats, but for units that count with the least only the deltas of the code remain.</summary>
    /// <param name="distributions">Means and log variances, [rows][2][units].</param>
    /// <param name="statistics">The mean divergences of all rows, [units].</param>
    /// <param name="codes">The samples, [rows][units].</param>
    /// <param name="deltas">The deltas of the samples, [rows][units].</param>
    /// <param name="inputDeltas">The deltas of means and log variances, [rows][2][units].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    /// <param name="scale">What the derivative of a row's divergence is multiplied by.</param>
    /// <param name="free">What each unit counts with at least, in nats.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltasAbove(
        ref float distributions, ref float statistics, ref float codes, ref float deltas, ref float inputDeltas,
        nint rows, nint units, float scale, float free)
    {
        UnitsAbove counting = new(ref statistics, free);
        DeltaStep<UnitsAbove> step = new(ref distributions, ref codes, ref deltas, ref inputDeltas, rows, units, counting, scale);
        LaneSweep.Run(step, 0, units);
    }
}
