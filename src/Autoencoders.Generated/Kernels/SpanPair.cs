using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Checks the span that generated code reads and the one that it writes, before it does so without bounds checks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanPair
{
    /// <summary>Requires exactly one sample or code on both sides, in separate memory.</summary>
    /// <param name="source">The span that is read.</param>
    /// <param name="sourceLength">The length that it must have.</param>
    /// <param name="target">The span that is written.</param>
    /// <param name="targetLength">The length that it must have.</param>
    /// <param name="sourceName">The parameter that the user knows the source by.</param>
    /// <param name="targetName">The parameter that the user knows the target by.</param>
    /// <exception cref="ArgumentException">A length differs, or the spans share memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(
        ReadOnlySpan<float> source,
        int sourceLength,
        ReadOnlySpan<float> target,
        int targetLength,
        string sourceName,
        string targetName)
    {
        SpanLength.Require(source.Length, sourceLength, sourceName);
        SpanLength.Require(target.Length, targetLength, targetName);
        SpanOverlap.Refuse(source, target, sourceName, targetName);
    }

    /// <summary>Requires whole rows, equally many on both sides, in separate memory.</summary>
    /// <param name="source">The span that is read.</param>
    /// <param name="sourceRow">The length of one of its rows.</param>
    /// <param name="target">The span that is written.</param>
    /// <param name="targetRow">The length of one of its rows.</param>
    /// <param name="sourceName">The parameter that the user knows the source by.</param>
    /// <param name="targetName">The parameter that the user knows the target by.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">The source is not whole rows, the target has not as many, or the spans share memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows(
        ReadOnlySpan<float> source,
        int sourceRow,
        ReadOnlySpan<float> target,
        int targetRow,
        string sourceName,
        string targetName)
    {
        int rows = SpanLength.Rows(source.Length, sourceRow, target.Length, targetRow, sourceName, targetName);
        SpanOverlap.Refuse(source, target, sourceName, targetName);
        return rows;
    }
}
