using Autoencoders.Onnx;
using Autoencoders.Onnx.Detection;
using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Onnx;

/// <summary>Detectors as ONNX models, run by ONNX Runtime on rows that they were and were not calibrated with.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class OnnxDetectorTests
{
    private const int Rows = 10_000;

    [Theory]
    [InlineData("none")]
    [InlineData("standard")]
    [InlineData("min-max")]
    [InlineData("robust")]
    [InlineData("log1p")]
    [InlineData("unit-norm")]
    [InlineData("pipeline")]
    [InlineData("window")]
    public void Ten_thousand_rows_have_the_same_verdicts(string scaler)
    {
        Dataset rows = Draw(Rows, WatchingAutoencoder.InputLength, 0.1f, 2);
        WatchingAutoencoder network = new(seed: 3);
        IScaler? fitted = ScalerCase.Fit(scaler, rows);
        AnomalyDetector<WatchingAutoencoder> detector = AnomalyDetector<WatchingAutoencoder>.Calibrate(
            network, new Dataset(rows.Values[..(199 * rows.Length)], rows.Length), 0.05, fitted);
        AssertSame(detector, rows, []);

        using MemoryStream file = new();
        OnnxModel.Save(network, file, fitted);
        using OnnxSession session = new(file.ToArray());
        float[] expected = new float[rows.Values.Length];
        if (fitted is null)
            network.ReconstructBatch(rows.Values.Span, expected);
        else
            new ScaledAutoencoder<WatchingAutoencoder>(network, fitted).ReconstructBatch(rows.Values.Span, expected);
        var outputs = (float[])session.Run(Rows, ("input", rows.Values.ToArray()))["reconstruction"];
        double scale = expected.Max(Math.Abs);
        Assert.InRange(outputs.Zip(expected, (given, wanted) => Math.Abs((double)given - wanted)).Max(), 0, 1e-5 * scale);
    }

    [Theory]
    [InlineData(AnomalyScore.Mahalanobis | AnomalyScore.Reconstruction)]
    [InlineData(AnomalyScore.Neighbors)]
    [InlineData(AnomalyScore.Forest)]
    [InlineData(AnomalyScore.Combined)]
    public void Scores_that_are_fitted_to_rows_are_in_the_graph(AnomalyScore score)
    {
        Dataset rows = Draw(2000, WatchingAutoencoder.InputLength, 0.1f, 2);
        Dataset training = new(rows.Values[..(300 * rows.Length)], rows.Length), heldOut = new(rows.Values[(300 * rows.Length)..], rows.Length);
        var detector = AnomalyDetector<WatchingAutoencoder>.Calibrate(
            new WatchingAutoencoder(seed: 3), training, heldOut, 0.05, StandardScaler.Fit(training), score);
        float[] values = rows.Values.ToArray();
        values[3] = float.NaN;
        values[rows.Length] = float.PositiveInfinity;
        values[2 * rows.Length] = 1e30f;
        Assert.InRange(AssertSame(detector, new Dataset(values, rows.Length), [], isJoint: true), 50, 150);
    }

    [Fact]
    public void Equal_rows_that_are_the_threshold_are_normal()
    {
        Dataset few = Draw(3, WatchingAutoencoder.InputLength, -1, 1);
        float[] many = [.. Enumerable.Range(0, 300).SelectMany(row => few[row % 3].ToArray())];
        AnomalyDetector<WatchingAutoencoder> detector = AnomalyDetector<WatchingAutoencoder>.Calibrate(
            new WatchingAutoencoder(seed: 3), new Dataset(many, few.Length), 0.05);
        Assert.Equal(0, AssertSame(detector, new Dataset(many, few.Length), []));
    }

    [Fact]
    public void A_row_has_the_threshold_of_its_label()
    {
        const int Labels = ToldAutoencoder.ConditionLength, Count = 600;
        Dataset rows = Draw(Count, ToldAutoencoder.InputLength, -1, 1);
        int[] labels = [.. Enumerable.Range(0, Count).Select(row => row % Labels)];
        Dataset told = new Dataset(rows.Values, rows.Length, labels).WithOneHotLabels(Labels);
        AnomalyDetector<ToldAutoencoder> detector = AnomalyDetector<ToldAutoencoder>.Calibrate(new ToldAutoencoder(seed: 3), told, 0.05);
        Assert.Equal(Labels, detector.LabelThresholds.Length);
        AssertSame(detector, rows, told.Conditions.ToArray());

        // Conditions that are not labels have the common threshold.
        float[] others = told.Conditions.ToArray();
        for (int i = 0; i < others.Length; i++)
            others[i] += i % 5 == 0 ? 1 : 0;
        AssertSame(detector, rows, others);
    }

    [Theory]
    [InlineData(2f)]
    [InlineData(-0.5f)]
    [InlineData(1.0000005f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.NaN)]
    public void A_row_outside_of_the_domain_of_its_loss_is_an_anomaly_where_the_library_says_so(float value)
    {
        AssertSameBeside<UnitNetwork>(value, Draw(200, 4, 0.05f, 0.95f));
        AssertSameBeside<CountNetwork>(value, Draw(200, 4, 2, 9));
        AssertSameBeside<DirectionNetwork>(value, Draw(200, 4, 0.1f, 1));
        AssertSameBeside<WatchingAutoencoder>(value, Draw(200, WatchingAutoencoder.InputLength, 0.1f, 1));
        float[] pairs = Draw(200, 4, 0.1f, 0.9f).Values.ToArray();
        for (int i = 0; i < pairs.Length; i += 2)
            pairs[i + 1] = 1 - pairs[i];
        AssertSameBeside<CategoryNetwork>(value, new Dataset(pairs, 4));
    }

    [Fact]
    public void Rows_without_a_value_are_scored_by_the_others()
    {
        float[] values = Draw(400, MaskedAutoencoder.InputLength, 10, 20).Values.ToArray();
        for (int i = 0; i < values.Length; i += 7)
            values[i] = float.NaN;
        Dataset rows = new(values, MaskedAutoencoder.InputLength);
        AnomalyDetector<MaskedAutoencoder> detector = AnomalyDetector<MaskedAutoencoder>.Calibrate(
            new MaskedAutoencoder(seed: 5), rows, 0.05, StandardScaler.Fit(Draw(400, rows.Length, 10, 20)));
        Array.Fill(values, float.NaN, 0, rows.Length);
        AssertSame(detector, rows, []);
    }

    private static Dataset Draw(int rows, int length, float low, float high)
    {
        var values = new float[rows * length];
        new CounterRandom(4).Fill(values, low, high);
        return new Dataset(values, length);
    }

    /// <summary>The rows, with a value in one column of every fifth row, and a row of zeros.</summary>
    private static void AssertSameBeside<TNetwork>(float value, Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        AnomalyDetector<TNetwork> detector = AnomalyDetector<TNetwork>.Calibrate(TNetwork.Create(seed: 1), rows, 0.05);
        float[] values = rows.Values.ToArray();
        for (int row = 0; row < rows.Count; row += 5)
            values[(row * rows.Length) + 2] = value;
        values.AsSpan(rows.Length, rows.Length).Clear();
        Assert.NotEqual(0, AssertSame(detector, new Dataset(values, rows.Length), []));
    }

    private static int AssertSame<TNetwork>(AnomalyDetector<TNetwork> detector, Dataset rows, float[] conditions, bool isJoint = false)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        using MemoryStream file = new();
        OnnxModel.Save(detector, file);
        using OnnxSession session = new(file.ToArray());
        var expected = new AnomalyVerdict[rows.Count];
        int anomalies = detector.JudgeBatch(rows.Values.Span, conditions, expected);
        Dictionary<string, Array> given = session.Run(rows.Count, ("input", rows.Values.ToArray()), ("condition", conditions));
        var (scores, verdicts) = ((float[])given["score"], (bool[])given["is_anomaly"]);
        Assert.Equal(expected.Select(verdict => verdict.Threshold), (float[])given["threshold"]);
        Assert.Equal(
            expected.Select(verdict => verdict.IsAnomaly && !(isJoint && verdict.Score <= VerdictNodes.Limit(verdict.Threshold, isJoint))),
            verdicts);
        for (int row = 0; row < scores.Length; row++)
        {
            float score = expected[row].Score;
            if (float.IsFinite(score))
                Assert.Equal(score, scores[row], (isJoint ? 1e-3 : 1e-5) * Math.Max(1, Math.Abs(score)));
        }

        return anomalies;
    }
}
