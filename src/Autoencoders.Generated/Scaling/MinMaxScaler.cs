using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Maps each column's range, or that of all columns, to one range, 0 to 1 by default: <c>y = low + (x - minimum) / (maximum - minimum) *
/// (high - low)</c>. A constant column maps to the low end, and back to its constant.
/// </summary>
public sealed class MinMaxScaler : IScaler, IConstantColumns, IAffineScaler
{
    internal const string KindName = "min-max";

    private readonly double[] _maximum;
    private readonly float _low;
    private readonly float _high;
    private readonly AffineColumns _columns;

    private MinMaxScaler(double[] minimum, double[] maximum, float low, float high)
    {
        var spread = new double[minimum.Length];
        for (int column = 0; column < spread.Length; column++)
            spread[column] = maximum[column] - minimum[column];
        (_maximum, _low, _high) = (maximum, low, high);
        _columns = new AffineColumns(minimum, spread, low, high);
    }

    /// <summary>Finds the range of each column, or of all.</summary>
    /// <param name="dataset">At least one row of finite numbers: the training data, not the validation data.</param>
    /// <param name="low">What the least value of a column becomes.</param>
    /// <param name="high">What the greatest value of a column becomes; above <paramref name="low"/>.</param>
    /// <param name="scope">Whether each column has a range of its own, or all columns have one.</param>
    /// <exception cref="ArgumentException">There is no row or a number is not finite, or the range is empty or not finite.</exception>
    public static MinMaxScaler Fit(Dataset dataset, float low = 0, float high = 1, ScalerScope scope = ScalerScope.Columns)
    {
        if (!IsRange(low, high))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The range {low} to {high} must be finite and ascending, with a width that floats can hold."),
                nameof(high));
        }
        (double[] minimum, double[] maximum) = ColumnStatistics.Range(dataset, scope);
        return new MinMaxScaler(minimum, maximum, low, high);
    }

    /// <inheritdoc/>
    AffineColumns IAffineScaler.Columns => _columns;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length => _columns.Length;

    /// <summary>The least value of each column.</summary>
    public ReadOnlySpan<double> Minimum => _columns.Offsets;

    /// <summary>The greatest value of each column.</summary>
    public ReadOnlySpan<double> Maximum => _maximum;

    /// <inheritdoc/>
    float? IConstantColumns.ConstantOf(int column) => _columns.ConstantOf(column);

    /// <inheritdoc/>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination) => _columns.Transform(source, destination);

    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination) => _columns.Invert(source, destination);

    /// <inheritdoc/>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteNumber("low", _low);
        writer.WriteNumber("high", _high);
        ScalerJson.WriteColumns(writer, "minimum", _columns.Offsets);
        ScalerJson.WriteColumns(writer, "maximum", _maximum);
    }

    internal static MinMaxScaler Read(JsonElement scaler)
    {
        float low = ScalerJson.ReadSingle(scaler, "low");
        float high = ScalerJson.ReadSingle(scaler, "high");
        if (!IsRange(low, high))
            throw new FormatException(FormattableString.Invariant($"'low' {low} must be below 'high' {high}"));

        double[] minimum = ScalerJson.ReadColumns(scaler, "minimum");
        double[] maximum = ScalerJson.ReadColumns(scaler, "maximum");
        ScalerJson.CheckSameLength("minimum", minimum, "maximum", maximum);
        AffineColumns.RequireFloats("minimum", minimum);
        AffineColumns.RequireFloats("maximum", maximum);
        for (int column = 0; column < minimum.Length; column++)
        {
            if (maximum[column] < minimum[column])
            {
                throw new FormatException(FormattableString.Invariant(
                    $"'maximum' {maximum[column]} of column {column} is below its 'minimum' {minimum[column]}"));
            }
        }
        return new MinMaxScaler(minimum, maximum, low, high);
    }

    private static bool IsRange(float low, float high)
        => float.IsFinite(low) && float.IsFinite(high) && high - low is >= (float)AffineColumns.LeastSpread and <= float.MaxValue;
}
