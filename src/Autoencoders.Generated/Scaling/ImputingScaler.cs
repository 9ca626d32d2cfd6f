using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Fills missing values, which are NaN, with the mean that their column had in the training rows. As the first step of a
/// <see cref="ScalerPipeline"/> it is saved with a network or a detector, which then take rows with gaps. No row that is judged later has
/// a part in the means.
/// </summary>
/// <example><code>
/// Dataset rows = Csv.Read("machine.csv", new CsvOptions { Missing = MissingValues.Keep });
/// (Dataset training, Dataset heldOut) = rows.Split(validationFraction: 0.3, seed: 1);
/// ScalerPipeline scaler = ScalerPipeline.Fit(training, part => ImputingScaler.Fit(part), part => StandardScaler.Fit(part));
/// </code></example>
public sealed class ImputingScaler : IScaler
{
    internal const string KindName = "imputing";

    private readonly double[] _means;

    private ImputingScaler(double[] means) => _means = means;

    /// <summary>Finds the mean of the values that each column has.</summary>
    /// <param name="dataset">The training rows, with NaN where a value is missing: each column has at least one value.</param>
    /// <exception cref="ArgumentException">A column has no value, or a value is infinite; with its place, from 0.</exception>
    public static ImputingScaler Fit(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ReadOnlySpan<float> values = dataset.Values.Span;
        if (values.IndexOfAny(float.PositiveInfinity, float.NegativeInfinity) is var bad and >= 0)
        {
            (int row, int column) = Math.DivRem(bad, dataset.Length);
            throw new ArgumentException(
                $"The value in row {row}, column {column} (from 0) is {NonFinite.Name(values[bad])}.", nameof(dataset));
        }

        var means = new ColumnMeans(dataset.Length);
        for (int row = 0; row < dataset.Count; row++)
            means.Add(dataset[row]);
        if (means.Empty is var empty and >= 0)
        {
            string name = dataset.ColumnNames.Count == 0 ? "" : $", '{dataset.ColumnNames[empty]}',";
            throw new ArgumentException(
                $"Column {empty} (from 0){name} has no value in {dataset.Count} rows, so it has no mean; leave it out.", nameof(dataset));
        }
        return new ImputingScaler(means.ToArray());
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public int Length => _means.Length;

    /// <summary>The mean of each column.</summary>
    public ReadOnlySpan<double> Mean => _means;

    /// <inheritdoc/>
    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        for (int start = 0; start < source.Length; start += Length)
        {
            for (int column = 0; column < Length; column++)
            {
                float value = source[start + column];
                destination[start + column] = float.IsNaN(value) ? (float)_means[column] : value;
            }
        }
    }

    /// <summary>Copies rows as they are: a value that was filled in looks like any other.</summary>
    /// <inheritdoc/>
    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        ScaledRows.CheckLengths(source, destination, Length);
        source.CopyTo(destination);
    }

    /// <inheritdoc/>
    public Dataset Transform(Dataset dataset) => ScaledRows.Transform(this, dataset);

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer) => ScalerJson.WriteColumns(writer, "mean", _means);

    internal static ImputingScaler Read(JsonElement scaler)
    {
        double[] means = ScalerJson.ReadColumns(scaler, "mean");
        AffineColumns.RequireFloats("mean", means);
        return new ImputingScaler(means);
    }
}
