using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The importance-weighted estimate of a likelihood (Burda et al. 2016): samples z of the encoder's distribution q, each weighted with
/// <c>p(x | z) p(z) / q(z | x)</c>.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImportanceWeights
{
    /// <summary><c>logarithms[r] = Σ (noise² + v - z²) / 2 - losses[r]</c>: the logarithms of the weights.</summary>
    /// <param name="logVariances">The log variances v of the one distribution that all samples are drawn from, [units].</param>
    /// <param name="noise">What they were drawn with, [rows][units].</param>
    /// <param name="codes">The samples z, [rows][units].</param>
    /// <param name="losses">The negative logarithms of p(x | z), [rows].</param>
    /// <param name="logarithms">The result, [rows].</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="units">The length of a code.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Logarithms(
        ref float logVariances, ref float noise, ref float codes, ref float losses, ref float logarithms, nint rows, nint units)
    {
        RowReduction.Run<Sum, PriorRatio>(new PriorRatio(ref logVariances, ref noise, ref codes, units), ref logarithms, rows, units);
        for (nint row = 0; row < rows; row++)
            Unsafe.Add(ref logarithms, row) -= Unsafe.Add(ref losses, row);
    }

    /// <summary>Copies values into each of some rows.</summary>
    /// <param name="values">The values of a row.</param>
    /// <param name="copies">The rows, [rows][values].</param>
    /// <param name="rows">The number of rows.</param>
    public static void Repeat(ReadOnlySpan<float> values, ref float copies, nint rows)
    {
        for (nint row = 0; row < rows; row++)
            values.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref copies, row * values.Length), values.Length));
    }

    /// <summary>The part of ln p(z) - ln q(z | x) that does not cancel.</summary>
    internal readonly ref struct PriorRatio(ref float logVariances, ref float noise, ref float codes, nint units) : IRowTerm
    {
        private readonly ref float _logVariances = ref logVariances;
        private readonly ref float _noise = ref noise;
        private readonly ref float _codes = ref codes;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V At<V>(nint row, nint column)
            where V : struct, ILanes<V>
        {
            V noise = V.Load(in _noise, row * units + column), code = V.Load(in _codes, row * units + column);
            return V.Create(0.5f) * V.MultiplyAdd(noise, noise, V.Load(in _logVariances, column) - code * code);
        }
    }
}
