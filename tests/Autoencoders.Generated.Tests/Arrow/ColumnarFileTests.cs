using Apache.Arrow;
using Apache.Arrow.Types;
using Autoencoders.Arrow;

namespace Autoencoders.Tests.Arrow;

/// <summary>Parquet and Arrow files, written by other libraries, as samples; and scores of detectors as such files.</summary>
[Trait("Registers", "Any")]
public sealed class ColumnarFileTests : IDisposable
{
    private static readonly ArrowOptions s_rows = new() { IgnoredNames = ["time"], LabelName = "state", LabelWords = ["ok", "faulty"], Missing = MissingValues.Keep };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".parquet")]
    [InlineData(".feather")]
    [InlineData(".arrows")]
    [InlineData(".dictionary.feather")]
    public async Task Columns_of_every_type_become_rows(string ending)
    {
        Dataset rows = await ColumnarFile.ReadAsync(await WriteAsync(ending), s_rows);

        Assert.Equal(["temperature", "pressure", "speed", "load", "running"], rows.ColumnNames);
        Assert.Equal(ArrowTable.Rows, rows.Count);
        for (int row = 0; row < rows.Count; row++)
        {
            Assert.Equal(
                [ArrowTable.Temperature(row), (float)ArrowTable.Pressure(row), ArrowTable.Speed(row), ArrowTable.Load(row) ?? float.NaN, row % 3 > 0 ? 1f : 0f],
                rows[row].ToArray());
            Assert.Equal(row % 10 == 0 ? 1 : 0, rows.Labels.Span[row]);
        }
    }

    [Fact]
    public void Batches_in_memory_become_the_rows_of_the_file()
    {
        Dataset rows = ArrowTable.Batches(dictionary: true).ToDataset(new ArrowOptions
        {
            Columns = ["speed", "temperature"],
            ConditionNames = ["running"],
            LabelName = "state",
            LabelWords = ["ok"],
            OtherLabel = 7,
        });
        Assert.Equal([1210f, 61f], rows[1].ToArray());
        Assert.Equal([0f, 1f, 1f], rows.Conditions.Span[..3].ToArray());
        Assert.Equal([7, 0], rows.Labels.Span[..2].ToArray());
        Assert.Equal(
            [1, 0], ArrowTable.Batches().ToDataset(new ArrowOptions { Columns = ["speed"], LabelName = "running" }).Labels.Span[299..].ToArray().Append(0));
    }

    [Theory]
    [InlineData(MissingValues.Mean)]
    [InlineData(MissingValues.Zero)]
    public async Task A_file_of_any_size_becomes_a_sample_file(MissingValues missing)
    {
        ArrowOptions options = s_rows with { Missing = missing };
        string path = await WriteAsync(".parquet"), samples = Path.Combine(_folder.Root, "rows.npy");
        await ColumnarFile.WriteSamplesAsync(path, samples, options);

        using SampleFile rows = SampleFile.Open(samples);
        Assert.Equal((await ColumnarFile.ReadAsync(path, options)).Values.ToArray(), rows.Read(0, rows.Count).Values.ToArray());
        await Assert.ThrowsAsync<ArgumentException>(() => ColumnarFile.WriteSamplesAsync(path, samples, s_rows));
    }

    [Theory]
    [InlineData(".parquet", ".parquet")]
    [InlineData(".parquet", ".feather")]
    [InlineData(".feather", ".parquet")]
    [InlineData(".feather", ".arrows")]
    [InlineData(".arrows", ".arrow")]
    [InlineData(".dictionary.feather", ".parquet")]
    public async Task Scores_are_those_of_the_detector(string ending, string scoresEnding)
    {
        string path = await WriteAsync(ending), scoresPath = Path.Combine(_folder.Root, "scores" + scoresEnding);
        (AnomalyDetector<ArrowAutoencoder> detector, Dataset rows) = await CalibrateAsync(path);
        var written = new List<long>();
        ScoreCounts counts = await ColumnarFile.ScoreAsync(
            detector, path, scoresPath,
            new ScoreOptions { Rows = new() { IgnoredNames = ["running"], Missing = MissingValues.Keep }, KeptNames = ["time", "state"], Cause = true, PValue = true },
            new Reported(written));

        Assert.Equal([200, 300], written);
        Dataset scores = await ColumnarFile.ReadAsync(
            scoresPath, new ArrowOptions { Columns = ["score", "p_value"], LabelName = "is_anomaly", IgnoredNames = ["time", "cause", "state"] });
        var verdicts = new AnomalyVerdict[rows.Count];
        Assert.Equal(new ScoreCounts(rows.Count, detector.JudgeBatch(rows.Values.Span, verdicts)), counts);
        Assert.InRange(counts.Anomalies, 1, rows.Count / 2);
        for (int row = 0; row < rows.Count; row++)
        {
            Assert.Equal(verdicts[row].Score, scores[row][0]);
            Assert.Equal((float)detector.PValue(verdicts[row].Score), scores[row][1]);
            Assert.Equal(verdicts[row].IsAnomaly ? 1 : 0, scores.Labels.Span[row]);
        }

        Dataset states = await ColumnarFile.ReadAsync(scoresPath, new ArrowOptions { Columns = ["score"], LabelName = "state", LabelWords = ["ok", "faulty"] });
        Assert.Equal(rows.Labels.ToArray(), states.Labels.ToArray());
    }

    [Fact]
    public void A_batch_in_memory_is_scored()
    {
        RecordBatch batch = ArrowTable.Batches()[1];
        Dataset rows = new[] { batch }.ToDataset(new ArrowOptions { Columns = ["temperature", "pressure", "speed"] });
        var detector = AnomalyDetector<ThreeAutoencoder>.Calibrate(new ThreeAutoencoder(seed: 1), rows, 0.1, StandardScaler.Fit(rows));
        RecordBatch scores = detector.Score(batch, new ScoreOptions { Rows = new() { Columns = rows.ColumnNames }, KeptNames = ["time", "load"], Cause = true });

        Assert.Equal(["time", "load", "score", "is_anomaly", "cause"], scores.Schema.FieldsList.Select(field => field.Name));
        Assert.Equal(detector.Score(rows[42]), ((FloatArray)scores.Column("score")).GetValue(42));
        Assert.Same(batch.Column("load"), scores.Column("load"));
        var largest = new FeatureContribution[1];
        for (int row = 0; row < rows.Count; row++)
        {
            detector.Explain(rows[row], largest);
            Assert.Equal(detector.IsAnomaly(rows[row]) ? rows.ColumnNames[largest[0].Feature] : null, ((StringArray)scores.Column("cause")).GetString(row));
        }
    }

    [Fact]
    public void Missing_values_are_scored_as_zero_where_they_are_told_to()
    {
        RecordBatch batch = ArrowTable.Batches()[0];
        var options = new ArrowOptions { Columns = ["temperature", "pressure", "load"], Missing = MissingValues.Zero };
        Dataset rows = new[] { batch }.ToDataset(options);
        var detector = AnomalyDetector<ThreeAutoencoder>.Calibrate(new ThreeAutoencoder(seed: 1), rows, 0.1, StandardScaler.Fit(rows));
        var scores = (FloatArray)detector.Score(batch, new ScoreOptions { Rows = options }).Column("score");
        Assert.Equal(0f, rows[49][2]);
        Assert.Equal(detector.Score(rows[49]), scores.GetValue(49));
    }

    [Fact]
    public void Batches_without_rows_are_no_mistake()
    {
        RecordBatch batch = ArrowTable.Batches()[1], empty = batch.Slice(0, 0);
        Dataset rows = new[] { empty, batch, empty }.ToDataset(new ArrowOptions { Columns = ["temperature", "pressure", "speed"] });
        Assert.Equal(batch.Length, rows.Count);
        var detector = AnomalyDetector<ThreeAutoencoder>.Calibrate(new ThreeAutoencoder(seed: 1), rows, 0.1, StandardScaler.Fit(rows));
        Assert.Equal(0, detector.Score(empty, new ScoreOptions { Rows = new() { Columns = rows.ColumnNames }, Cause = true, PValue = true }).Length);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_the_previous_scores()
    {
        string path = await WriteAsync(".parquet"), scoresPath = Path.Combine(_folder.Root, "scores.parquet");
        (AnomalyDetector<ArrowAutoencoder> detector, _) = await CalibrateAsync(path);
        File.WriteAllText(scoresPath, "previous");
        using var cancellation = new CancellationTokenSource();
        var progress = new Reported([], cancellation.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ColumnarFile.ScoreAsync(
            detector, path, scoresPath, new ScoreOptions { Rows = new() { IgnoredNames = ["running", "time", "state"], Missing = MissingValues.Keep } }, progress,
            cancellation.Token));
        Assert.Equal("previous", File.ReadAllText(scoresPath));
    }

    private async Task<(AnomalyDetector<ArrowAutoencoder> Detector, Dataset Rows)> CalibrateAsync(string path)
    {
        Dataset rows = await ColumnarFile.ReadAsync(path, s_rows with { IgnoredNames = ["time", "running"] });
        IScaler scaler = ScalerPipeline.Fit(rows, part => ImputingScaler.Fit(part), part => StandardScaler.Fit(part));
        return (AnomalyDetector<ArrowAutoencoder>.Calibrate(new ArrowAutoencoder(seed: 1), rows, 0.1, scaler), rows);
    }

    private async Task<string> WriteAsync(string ending)
    {
        string path = Path.Combine(_folder.Root, "machine" + ending);
        if (ending == ".parquet")
            await ArrowTable.WriteParquetAsync(path);
        else
            ArrowTable.WriteArrow(path, isStream: ending == ".arrows", dictionary: ending.StartsWith(".dictionary", StringComparison.Ordinal));
        return path;
    }

    private sealed class Reported(List<long> rows, Action? then = null) : IProgress<long>
    {
        public void Report(long value)
        {
            rows.Add(value);
            then?.Invoke();
        }
    }
}
