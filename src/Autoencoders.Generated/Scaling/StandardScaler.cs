using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Gives each column, or all columns together, mean 0 and standard deviation 1: <c>y = (x - mean) / deviation</c>, with the deviation of
/// the population, as scikit-learn does. A constant column maps to 0, and back to its constant.
/// </summary>
public sealed class StandardScaler : IScaler, IConstantColumns, IAffineScaler
{
    internal const string KindName = "standard";

    private readonly AffineColumns _columns;

    private StandardScaler(AffineColumns columns) => _columns = columns;

    /// <summary>Finds mean and standard deviation of each column, or of all.</summary>
    /// <param name="dataset">At least one row of finite numbers: the training data, not the validation data.</param>
    /// <param name="scope">Whether each column has mean and deviation of its own, or all columns have one.</param>
    /// <exception cref="ArgumentException">There is no row, or a number is not finite.</exception>
    public static StandardScaler Fit(Dataset dataset, ScalerScope scope = ScalerScope.Columns)
    {
        (double[] mean, double[] deviation) = ColumnStatistics.Moments(dataset, scope);
        return new StandardScaler(AffineColumns.Of(mean, deviation));
    }

    /// <summary>
    /// Finds mean and standard deviation of the numbers of each column that a network declares as numeric, over the rows that have one. The
    /// scaler leaves columns of other kinds as they are, and a missing value missing.
    /// </summary>
    /// <param name="dataset">The training rows, with NaN where a value is missing.</param>
    /// <param name="columns">The columns of the network: <c>OrderAutoencoder.Columns</c>.</param>
    /// <exception cref="ArgumentException">
    /// The rows have another number of columns, a numeric column has no number, or a number is infinite.
    /// </exception>
    public static StandardScaler Fit(Dataset dataset, InputColumns columns)
    {
        (double[] mean, double[] deviation) = NumericMoments.Of(dataset, columns);
        return new StandardScaler(AffineColumns.Of(mean, deviation));
    }

    /// <inheritdoc/>
    AffineColumns IAffineScaler.Columns => _columns;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length => _columns.Length;

    /// <summary>The mean of each column.</summary>
    public ReadOnlySpan<double> Mean => _columns.Offsets;

    /// <summary>The population standard deviation of each column; 0 for a constant column.</summary>
    public ReadOnlySpan<double> Deviation => _columns.Spreads;

    /// <inheritdoc/>
    float? IConstantColumns.ConstantOf(int column) => _columns.ConstantOf(column);

    /// <inheritdoc/>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination) => _columns.Transform(source, destination);

    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination) => _columns.Invert(source, destination);

    /// <inheritdoc/>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer) => _columns.Write(writer, "mean", "deviation");

    internal static StandardScaler Read(JsonElement scaler) => new(AffineColumns.Read(scaler, "mean", "deviation"));
}
