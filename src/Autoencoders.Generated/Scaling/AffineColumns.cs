using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// The affine map that the scalers share: <c>y = low + (x - offset) / spread * (high - low)</c> with an offset and a spread for each
/// column, computed in double precision.
/// </summary>
internal sealed class AffineColumns
{
    /// <summary>The least spread that stretches: by the reciprocal of one below it, a value of 1 would leave the range of floats.</summary>
    public const double LeastSpread = 1 / (double)float.MaxValue;

    // From the least float to the greatest.
    private const double MostSpread = 2 * (double)float.MaxValue;

    private readonly double[] _offsets;
    private readonly double[] _spreads;
    private readonly double[] _offsetTile;
    private readonly double[] _divisorTile;
    private readonly double _low;
    private readonly double _width;

    /// <param name="offsets">One a column.</param>
    /// <param name="spreads">
    /// One a column; 0, or below <see cref="LeastSpread"/>, for a constant column, which is shifted but not stretched: the constant becomes
    /// <paramref name="low"/>, and a value that should never differ is still seen to differ.
    /// </param>
    /// <param name="low">What an offset becomes.</param>
    /// <param name="high">What one spread above it becomes.</param>
    public AffineColumns(double[] offsets, double[] spreads, double low = 0, double high = 1)
    {
        (_offsets, _spreads) = (offsets, spreads);
        _offsetTile = ColumnTile.Of(offsets);
        _divisorTile = ColumnTile.Of(Array.ConvertAll(spreads, spread => spread < LeastSpread ? 1 : spread));
        _low = low;
        _width = high - low;
    }

    /// <summary>Columns as they were measured, with a spread of 0 where that is too small to stretch.</summary>
    public static AffineColumns Of(double[] offsets, double[] spreads)
        => new(offsets, Array.ConvertAll(spreads, spread => spread < LeastSpread ? 0 : spread));

    public int Length => _offsets.Length;

    public ReadOnlySpan<double> Offsets => _offsets;

    public ReadOnlySpan<double> Spreads => _spreads;

    /// <summary>The scaled value of a column without a spread; null if the column has a spread.</summary>
    public float? ConstantOf(int column) => _spreads[column] == 0 ? (float)_low : null;

    [SkipLocalsInit]
    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        Span<double> memory = stackalloc double[ColumnTile.Strip];
        for (int start = 0; start < source.Length;)
        {
            Range columns = Strip(start, source.Length, out int count);
            Span<double> values = memory[..count];
            TensorPrimitives.ConvertTruncating(source.Slice(start, count), values);
            TensorPrimitives.Subtract(values, _offsetTile.AsSpan(columns), values);
            TensorPrimitives.Divide(values, _divisorTile.AsSpan(columns), values);
            TensorPrimitives.Multiply(values, _width, values);
            TensorPrimitives.Add(values, _low, values);
            TensorPrimitives.ConvertTruncating<double, float>(values, destination[start..]);
            start += count;
        }
    }

    [SkipLocalsInit]
    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        Span<double> memory = stackalloc double[ColumnTile.Strip];
        for (int start = 0; start < source.Length;)
        {
            Range columns = Strip(start, source.Length, out int count);
            Span<double> values = memory[..count];
            TensorPrimitives.ConvertTruncating(source.Slice(start, count), values);
            TensorPrimitives.Subtract(values, _low, values);
            TensorPrimitives.Divide(values, _width, values);
            TensorPrimitives.Multiply(values, _divisorTile.AsSpan(columns), values);
            TensorPrimitives.Add(values, _offsetTile.AsSpan(columns), values);
            TensorPrimitives.ConvertTruncating<double, float>(values, destination[start..]);
            start += count;
        }
    }

    /// <summary>Writes offsets and spreads by their names.</summary>
    public void Write(Utf8JsonWriter writer, string offset, string spread)
    {
        ScalerJson.WriteColumns(writer, offset, _offsets);
        ScalerJson.WriteColumns(writer, spread, _spreads);
    }

    /// <exception cref="FormatException">A value of a column is beyond the range of floats, which no data have.</exception>
    public static void RequireFloats(string name, double[] columns)
    {
        if (Array.FindIndex(columns, value => Math.Abs(value) > float.MaxValue) is var column and >= 0)
            throw OutOfFloats(name, columns[column], column);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, where an offset becomes 0 and one spread above it 1.</summary>
    public static AffineColumns Read(JsonElement scaler, string offset, string spread)
    {
        double[] offsets = ScalerJson.ReadColumns(scaler, offset);
        double[] spreads = ScalerJson.ReadColumns(scaler, spread);
        ScalerJson.CheckSameLength(offset, offsets, spread, spreads);
        for (int column = 0; column < spreads.Length; column++)
        {
            if (spreads[column] < 0)
                throw new FormatException(FormattableString.Invariant($"'{spread}' {spreads[column]} of column {column} is negative"));
            if (spreads[column] is > 0 and < LeastSpread or > MostSpread)
                throw OutOfFloats(spread, spreads[column], column);
        }
        RequireFloats(offset, offsets);
        return new AffineColumns(offsets, spreads);
    }

    /// <summary>The part of a tile that belongs to the values from a place on.</summary>
    private Range Strip(int start, int end, out int count)
    {
        int first = start % _offsetTile.Length;
        count = Math.Min(Math.Min(ColumnTile.Strip, _offsetTile.Length - first), end - start);
        return first..(first + count);
    }

    private static FormatException OutOfFloats(string name, double value, int column)
        => new(FormattableString.Invariant($"'{name}' {value} of column {column} is out of the range of floats"));
}
