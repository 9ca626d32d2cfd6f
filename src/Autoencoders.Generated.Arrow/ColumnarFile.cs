using Apache.Arrow;
using Autoencoders.Arrow.Formats;

namespace Autoencoders.Arrow;

/// <summary>
/// Parquet files, and Arrow files in the IPC format (Feather) or its stream. Their first bytes tell which. Columns are numbers of any type;
/// each becomes the nearest float.
/// </summary>
/// <example><code>
/// Dataset rows = await ColumnarFile.ReadAsync("machine.parquet", new ArrowOptions { IgnoredNames = ["time"] });
/// await ColumnarFile.ScoreAsync(detector, "machine.parquet", "scores.parquet", new ScoreOptions { KeptNames = ["time"] });
/// </code></example>
public static class ColumnarFile
{
    /// <summary>Reads the rows of a file into memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The columns; null for all, which must be numbers then.</param>
    /// <param name="cancellationToken">Ends the reading between two batches of rows.</param>
    /// <returns>Rows with the names of their columns, and labels and conditions where the options name them.</returns>
    /// <exception cref="DataFormatException">The file, a column or a value is not what it should be; with file, row and column.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static async Task<Dataset> ReadAsync(
        string path, ArrowOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ArrowOptions();
        IBatchReader reader = await FormatCatalog.OpenAsync(path, options.MaximumValues, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var columns = new RowColumns(reader.Schema, options, [], path);
            reader.Select(columns.Fields);
            var rows = new DatasetRows(columns, options, reader.Limit, path);
            while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } batch)
            {
                using (batch)
                    rows.Add(batch);
            }
            return rows.ToDataset();
        }
    }

    /// <summary>Converts a file of any size to an NPY file that <see cref="SampleFile.Open(string)"/> opens.</summary>
    /// <param name="path">The file.</param>
    /// <param name="samplesPath">The file to write; one that exists is replaced as a whole or not at all.</param>
    /// <param name="options">
    /// The columns; labels and conditions are left out. With <see cref="MissingValues.Mean"/> the file is read twice.
    /// </param>
    /// <param name="cancellationToken">Ends the conversion between two batches of rows.</param>
    /// <exception cref="ArgumentException">Missing values are to be kept, which no sample file holds.</exception>
    /// <exception cref="DataFormatException">The file, a column or a value is not what it should be; with file, row and column.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static async Task WriteSamplesAsync(
        string path, string samplesPath, ArrowOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ArrowOptions();
        if (options.Missing == MissingValues.Keep)
            throw new ArgumentException("A sample file can't hold missing values; set Missing to Reject, Zero or Mean.", nameof(options));

        ColumnMeans? means = null;
        if (options.Missing == MissingValues.Mean)
        {
            await VisitAsync(path, options, Add, cancellationToken).ConfigureAwait(false);
            if (means is { Empty: var empty and >= 0 })
                throw new DataFormatException($"{path}: expected at least one value in column {empty} (from 0) for the mean, found none.");
        }

        SampleFileWriter? writer = null;
        try
        {
            await VisitAsync(path, options, Write, cancellationToken).ConfigureAwait(false);
            if (writer is null)
                throw new DataFormatException($"{path}: expected at least 1 row, found none.");
            writer.Complete();
        }
        finally
        {
            writer?.Dispose();
        }

        void Add(float[] rows, int length)
        {
            means ??= new ColumnMeans(length);
            for (int start = 0; start < rows.Length; start += length)
                means.Add(rows.AsSpan(start, length));
        }

        void Write(float[] rows, int length)
        {
            writer ??= new SampleFileWriter(samplesPath, length, nameof(path));
            rows.AsSpan().Replace(float.NaN, options.Missing == MissingValues.Zero ? 0f : float.NaN);
            for (int start = 0; start < rows.Length; start += length)
            {
                means?.Fill(rows.AsSpan(start, length));
                writer.Add(rows.AsSpan(start, length));
            }
        }
    }

    /// <summary>
    /// Judges the rows of a file of any size and writes their scores to another: the columns that are kept, <c>score</c>,
    /// <c>is_anomaly</c>, and <c>cause</c> and <c>p_value</c> where the options ask for them.
    /// </summary>
    /// <typeparam name="TNetwork">The network of the detector.</typeparam>
    /// <param name="detector">The detector. Other threads may use it meanwhile.</param>
    /// <param name="path">The file.</param>
    /// <param name="scoresPath">
    /// The file to write: Parquet (<c>.parquet</c>), Arrow (<c>.arrow</c>, <c>.feather</c>) or an Arrow stream (<c>.arrows</c>). One that
    /// exists is replaced as a whole or not at all.
    /// </param>
    /// <param name="options">The columns; null for all, in the order of the file.</param>
    /// <param name="progress">Learns the number of rows that were written so far, after each batch.</param>
    /// <param name="cancellationToken">Ends the scoring between two batches of rows. The file of scores is as it was.</param>
    /// <returns>The number of rows, and of anomalies among them.</returns>
    /// <exception cref="ArgumentException">The path of scores ends in another way, or an option does not fit the detector.</exception>
    /// <exception cref="DataFormatException">The file, a column or a value is not what it should be; with file, row and column.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static async Task<ScoreCounts> ScoreAsync<TNetwork>(
        AnomalyDetector<TNetwork> detector,
        string path,
        string scoresPath,
        ScoreOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        options ??= new ScoreOptions();
        ITableFormat format = FormatCatalog.OfPath(scoresPath);
        IBatchReader reader = await FormatCatalog.OpenAsync(path, options.Rows.MaximumValues, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var scores = new ScoreBatches<TNetwork>(detector, reader.Schema, options, path);
            reader.Select(scores.Fields);
            using var file = new AtomicFile(scoresPath);
            IBatchWriter writer = await format.CreateAsync(file.Content, scores.Schema, cancellationToken).ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } batch)
                {
                    using (batch)
                    {
                        await writer.WriteAsync(scores.Score(batch), cancellationToken).ConfigureAwait(false);
                        progress?.Report(scores.Counts.Rows);
                    }
                }
                await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            }
            file.Complete();
            return scores.Counts;
        }
    }

    private static async Task VisitAsync(
        string path, ArrowOptions options, Action<float[], int> visit, CancellationToken cancellationToken)
    {
        IBatchReader reader = await FormatCatalog.OpenAsync(path, options.MaximumValues, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var columns = new RowColumns(reader.Schema, RowsAlone(options), [], path);
            reader.Select(columns.Fields);
            while (await reader.NextAsync(cancellationToken).ConfigureAwait(false) is { } batch)
            {
                using (batch)
                {
                    float[] rows = columns.Values(batch);
                    if (rows.Length > 0)
                        visit(rows, columns.Length);
                }
            }
        }
    }

    /// <summary>A sample file has no labels and no conditions; their columns are no values either.</summary>
    private static ArrowOptions RowsAlone(ArrowOptions options) => options with
    {
        IgnoredNames = [.. options.IgnoredNames, .. options.ConditionNames, .. options.LabelName is { } label ? new[] { label } : []],
        LabelName = null,
        LabelWords = [],
        OtherLabel = null,
        ConditionNames = [],
    };
}
