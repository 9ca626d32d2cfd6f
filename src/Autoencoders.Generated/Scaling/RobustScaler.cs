using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Gives each column, or all columns together, median 0 and an interquartile range of 1, which outliers hardly move:
/// <c>y = (x - median) / range</c>, with quantiles as scikit-learn has them. A column without a range is shifted but not stretched.
/// </summary>
public sealed class RobustScaler : IScaler, IAffineScaler
{
    internal const string KindName = "robust";

    private readonly AffineColumns _columns;

    private RobustScaler(AffineColumns columns) => _columns = columns;

    /// <summary>Finds median and interquartile range of each column, or of all.</summary>
    /// <param name="dataset">At least one row of finite numbers: the training data, not the validation data.</param>
    /// <param name="scope">Whether each column has a median and a range of its own, or all columns have one.</param>
    /// <exception cref="ArgumentException">There is no row, or a number is not finite.</exception>
    public static RobustScaler Fit(Dataset dataset, ScalerScope scope = ScalerScope.Columns)
    {
        (double[] median, double[] range) = ColumnStatistics.Quartiles(dataset, scope);
        return new RobustScaler(AffineColumns.Of(median, range));
    }

    /// <inheritdoc/>
    AffineColumns IAffineScaler.Columns => _columns;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length => _columns.Length;

    /// <summary>The median of each column.</summary>
    public ReadOnlySpan<double> Median => _columns.Offsets;

    /// <summary>The distance between the quartiles of each column; 0 where they are equal.</summary>
    public ReadOnlySpan<double> Range => _columns.Spreads;

    /// <inheritdoc/>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination) => _columns.Transform(source, destination);

    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination) => _columns.Invert(source, destination);

    /// <inheritdoc/>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer) => _columns.Write(writer, "median", "range");

    internal static RobustScaler Read(JsonElement scaler) => new(AffineColumns.Read(scaler, "median", "range"));
}
