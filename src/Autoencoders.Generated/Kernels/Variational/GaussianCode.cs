using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The normal distributions that a variational encoder gives for each row: first the means of all units, then their log variances
/// <c>v</c>; a unit's deviation is <c>exp(v / 2)</c>. Samples of them, their divergence from the standard normal distribution, and the
/// way back.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class GaussianCode
{
    /// <summary><c>codes[r, j] = mean[r, j]</c></summary>
    /// <param name="distributions">Means and log variances, [rows][2][units].</param>
    /// <param name="codes">The means, [rows][units].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    public static void Means(ref float distributions, ref float codes, nint rows, nint units)
    {
        for (nint row = 0; row < rows; row++)
            Copy(ref Unsafe.Add(ref distributions, row * 2 * units), ref Unsafe.Add(ref codes, row * units), units);
    }

    /// <summary>The means and the log variances, each on their own.</summary>
    /// <param name="distributions">Means and log variances, [rows][2][units].</param>
    /// <param name="means">The means, [rows][units].</param>
    /// <param name="logVariances">The log variances, [rows][units].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    public static void Split(ref float distributions, ref float means, ref float logVariances, nint rows, nint units)
    {
        Means(ref distributions, ref means, rows, units);
        Means(ref Unsafe.Add(ref distributions, units), ref logVariances, rows, units);
    }

    /// <summary>
    /// <c>codes[r, j] = mean[r, j] + exp(v[r, j] / 2) * noise</c> with the noise of element (firstRow + r) * units + j of a key.
    /// </summary>
    /// <param name="distributions">Means and log variances, [rows][2][units].</param>
    /// <param name="codes">The samples, [rows][units].</param>
    /// <param name="firstRow">Which row of the batch the first one is.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    /// <param name="key">What the noise depends on: another one for each layer and each step.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Sample(ref float distributions, ref float codes, nint firstRow, nint rows, nint units, ulong key)
    {
        NormalNoise.Fill(ref codes, firstRow * units, rows * units, key);
        Draw(ref distributions, 2 * units, ref codes, ref codes, rows, units);
    }

    /// <summary><c>codes[r, j] = mean + exp(v / 2) * noise[r, j]</c></summary>
    /// <param name="distributions">Means and log variances of a row, [2][units], and those of the others behind them.</param>
    /// <param name="distributionStride">The floats to those of the next row; 0 where all rows have the same.</param>
    /// <param name="noise">Standard normal numbers, [rows][units].</param>
    /// <param name="codes">The samples, [rows][units]; it may be the noise.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Draw(ref float distributions, nint distributionStride, ref float noise, ref float codes, nint rows, nint units) =>
        LaneSweep.Run(new DrawStep(ref distributions, distributionStride, ref noise, ref codes, rows, units), 0, units);

    /// <summary>
    /// <c>divergences[r] = Σ (mean² + exp(v) - 1 - v) / 2</c>: the Kullback-Leibler divergence of each row's distribution from the standard
    /// normal one, in nats.
    /// </summary>
    /// <param name="distributions">Means and log variances, [rows][2][units].</param>
    /// <param name="divergences">The divergences, [rows].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Divergence(ref float distributions, ref float divergences, nint rows, nint units) =>
        RowReduction.Run<Sum, DivergenceTerm<EveryUnit>>(
            new DivergenceTerm<EveryUnit>(ref distributions, units, default, 0f), ref divergences, rows, units);

    /// <summary>
    /// The deltas of a sampled code, and of the divergence: <c>delta + scale * mean</c> of each mean and
    /// <c>(delta * (code - mean) + scale * (exp(v) - 1)) / 2</c> of each log variance.
    /// </summary>
    /// <param name="distributions">Means and log variances, [rows][2][units].</param>
    /// <param name="codes">The samples, [rows][units].</param>
    /// <param name="deltas">The deltas of the samples, [rows][units].</param>
    /// <param name="inputDeltas">The deltas of means and log variances, [rows][2][units].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="units">The length of a code.</param>
    /// <param name="scale">What the derivative of a row's divergence is multiplied by.</param>
    [MethodImpl(Jit.Optimized)]
    public static void InputDeltas(
        ref float distributions, ref float codes, ref float deltas, ref float inputDeltas, nint rows, nint units, float scale)
    {
        DeltaStep<EveryUnit> step = new(ref distributions, ref codes, ref deltas, ref inputDeltas, rows, units, default, scale);
        LaneSweep.Run(step, 0, units);
    }

    private static void Copy(ref float source, ref float target, nint count) =>
        MemoryMarshal.CreateReadOnlySpan(ref source, (int)count).CopyTo(MemoryMarshal.CreateSpan(ref target, (int)count));
}
