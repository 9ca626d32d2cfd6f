using System.Numerics;
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
    private readonly double[] _divisors;
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
        _divisors = Array.ConvertAll(spreads, spread => spread < LeastSpread ? 1 : spread);
        _low = low;
        _width = high - low;
    }

    /// <summary>Columns as they were measured, with a spread of 0 where that is too small to stretch.</summary>
    public static AffineColumns Of(double[] offsets, double[] spreads)
        => new(offsets, Array.ConvertAll(spreads, spread => spread < LeastSpread ? 0 : spread));

    public int Length => _offsets.Length;

    public ReadOnlySpan<double> Offsets => _offsets;

    public ReadOnlySpan<double> Spreads => _spreads;

    /// <summary>The number that each column is divided by: its spread, or 1.</summary>
    public ReadOnlySpan<double> Divisors => _divisors;

    /// <summary>The scaled value of an offset.</summary>
    public double Low => _low;

    /// <summary>The scaled value of one spread above it, less that of the offset.</summary>
    public double Width => _width;

    /// <summary>The scaled value of a column without a spread; null if the column has a spread.</summary>
    public float? ConstantOf(int column) => _spreads[column] == 0 ? (float)_low : null;

    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        for (int start = 0; start < source.Length; start += Length)
            WideSweep.Run(new Scale(this), source.Slice(start, Length), destination.Slice(start, Length));
    }

    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        for (int start = 0; start < source.Length; start += Length)
            WideSweep.Run(new Restore(this), source.Slice(start, Length), destination.Slice(start, Length));
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

    private static FormatException OutOfFloats(string name, double value, int column)
        => new(FormattableString.Invariant($"'{name}' {value} of column {column} is out of the range of floats"));

    private readonly struct Scale(AffineColumns columns) : IWideStep
    {
        private readonly double[] _offsets = columns._offsets;
        private readonly double[] _divisors = columns._divisors;
        private readonly double _low = columns._low;
        private readonly double _width = columns._width;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<double> Of(Vector<double> values, int column)
            => new Vector<double>(_low)
                + (values - new Vector<double>(_offsets, column)) / new Vector<double>(_divisors, column) * new Vector<double>(_width);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Of(double value, int column) => _low + (value - _offsets[column]) / _divisors[column] * _width;
    }

    private readonly struct Restore(AffineColumns columns) : IWideStep
    {
        private readonly double[] _offsets = columns._offsets;
        private readonly double[] _divisors = columns._divisors;
        private readonly double _low = columns._low;
        private readonly double _width = columns._width;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<double> Of(Vector<double> values, int column)
            => new Vector<double>(_offsets, column)
                + (values - new Vector<double>(_low)) / new Vector<double>(_width) * new Vector<double>(_divisors, column);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Of(double value, int column) => _offsets[column] + (value - _low) / _width * _divisors[column];
    }
}
