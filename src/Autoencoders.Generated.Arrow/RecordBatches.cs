using Apache.Arrow;

namespace Autoencoders.Arrow;

/// <summary>Record batches of Apache Arrow that are in memory, for example of Arrow Flight or of another reader.</summary>
public static class RecordBatches
{
    private const string Source = "record batches";

    /// <summary>Copies the rows of record batches.</summary>
    /// <param name="batches">Batches of one schema, at least one.</param>
    /// <param name="options">The columns; null for all, which must be numbers then.</param>
    /// <returns>Rows with the names of their columns, and labels and conditions where the options name them.</returns>
    /// <exception cref="ArgumentException">There is no batch, or one has another schema.</exception>
    /// <exception cref="DataFormatException">A column or a value is not what it should be; with row and column.</exception>
    public static Dataset ToDataset(this IEnumerable<RecordBatch> batches, ArrowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(batches);
        options ??= new ArrowOptions();
        Schema? schema = null;
        DatasetRows? rows = null;
        foreach (RecordBatch batch in batches)
        {
            schema ??= batch.Schema;
            RequireSame(schema, batch.Schema, nameof(batches));
            rows ??= new DatasetRows(
                new RowColumns(schema, options, [], Source), options, ValueLimit.Of(options.MaximumValues, fileBytes: null), Source);
            rows.Add(batch);
        }
        return rows?.ToDataset() ?? throw new ArgumentException("There are 0 record batches; at least 1 is needed.", nameof(batches));
    }

    /// <summary>Judges the rows of a record batch.</summary>
    /// <typeparam name="TNetwork">The network of the detector.</typeparam>
    /// <param name="detector">The detector.</param>
    /// <param name="batch">The rows.</param>
    /// <param name="options">The columns; null for all, in the order of the batch.</param>
    /// <returns>
    /// As many rows: the columns that are kept, <c>score</c>, <c>is_anomaly</c>, and <c>cause</c> and <c>p_value</c> where the options ask
    /// for them. It shares the memory of columns that are kept.
    /// </returns>
    /// <exception cref="ArgumentException">An option does not fit the detector.</exception>
    /// <exception cref="DataFormatException">A column or a value is not what it should be; with row and column.</exception>
    public static RecordBatch Score<TNetwork>(
        this AnomalyDetector<TNetwork> detector, RecordBatch batch, ScoreOptions? options = null)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentNullException.ThrowIfNull(batch);
        return new ScoreBatches<TNetwork>(detector, batch.Schema, options ?? new ScoreOptions(), Source).Score(batch);
    }

    private static void RequireSame(Schema expected, Schema found, string parameter)
    {
        bool isSame = expected.FieldsList.Count == found.FieldsList.Count;
        for (int i = 0; isSame && i < expected.FieldsList.Count; i++)
        {
            isSame = expected.FieldsList[i].Name == found.FieldsList[i].Name
                && expected.FieldsList[i].DataType.TypeId == found.FieldsList[i].DataType.TypeId;
        }
        if (!isSame)
            throw new ArgumentException("A record batch has another schema than the first.", parameter);
    }
}
