using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Checks the spans that a caller hands to generated code, before it reads them without bounds checks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SpanLength
{
    /// <summary>Requires exactly one sample or code.</summary>
    /// <param name="length">The length of the span.</param>
    /// <param name="expected">The length that it must have.</param>
    /// <param name="name">The parameter that the user knows it by.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(int length, int expected, string name)
    {
        if (length != expected)
            ThrowLength(length, expected, name);
    }

    /// <summary>Requires whole rows, equally many on both sides.</summary>
    /// <param name="sourceLength">The length of the span that is read.</param>
    /// <param name="sourceRow">The length of one of its rows.</param>
    /// <param name="targetLength">The length of the span that is written.</param>
    /// <param name="targetRow">The length of one of its rows.</param>
    /// <param name="sourceName">The parameter that the user knows the source by.</param>
    /// <param name="targetName">The parameter that the user knows the target by.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">The source is not whole rows, or the target has not as many.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows(
        int sourceLength,
        int sourceRow,
        int targetLength,
        int targetRow,
        string sourceName,
        string targetName)
    {
        int rows = sourceLength / sourceRow;
        if (rows * sourceRow != sourceLength)
            ThrowPartialRow(sourceLength, sourceRow, sourceName);
        if ((long)rows * targetRow != targetLength)
            ThrowRows(rows, targetRow, targetLength, targetName);
        return rows;
    }

    /// <summary>Requires a number of whole rows.</summary>
    /// <param name="length">The length of the span.</param>
    /// <param name="row">The length of one of its rows.</param>
    /// <param name="rows">The number of rows that it must have.</param>
    /// <param name="name">The parameter that the user knows it by.</param>
    /// <exception cref="ArgumentException">The span is shorter or longer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireRows(int length, int row, nint rows, string name)
    {
        if ((long)rows * row != length)
            ThrowRows((int)rows, row, length, name);
    }

    /// <summary>Requires whole rows.</summary>
    /// <param name="length">The length of the span.</param>
    /// <param name="row">The length of one of its rows.</param>
    /// <param name="name">The parameter that the user knows it by.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">They are not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows(int length, int row, string name)
    {
        int rows = length / row;
        if (rows * row != length)
            ThrowPartialRow(length, row, name);
        return rows;
    }

    [DoesNotReturn]
    private static void ThrowLength(int length, int expected, string name) =>
        throw new ArgumentException($"'{name}' has {length} values; this network needs {expected}.", name);

    [DoesNotReturn]
    private static void ThrowPartialRow(int length, int row, string name) => throw new ArgumentException(
        $"'{name}' has {length} values, which is not a whole number of rows of {row}.", name);

    [DoesNotReturn]
    private static void ThrowRows(int rows, int row, int length, string name) => throw new ArgumentException(
        $"'{name}' has {length} values; {rows} rows of {row} need {(long)rows * row}.", name);
}
