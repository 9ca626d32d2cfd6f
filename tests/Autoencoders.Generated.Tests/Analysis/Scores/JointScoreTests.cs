using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Analysis;

/// <summary>Detectors that judge by several scores, fitted to training rows.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class JointScoreTests
{
    private const int Input = 3;

    private static readonly Dataset s_training = Draw(5000, 1);
    private static readonly Dataset s_heldOut = Draw(300, 2);
    private static readonly IScaler s_scaler = StandardScaler.Fit(s_training);
    private static readonly TripleAutoencoder s_network = new(seed: 2);

    private static readonly AnomalyDetector<TripleAutoencoder> s_detector =
        AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_training, s_heldOut, 0.05, s_scaler);

    public static TheoryData<AnomalyScore> Scores =>
        [AnomalyScore.Mahalanobis, AnomalyScore.Neighbors, AnomalyScore.Forest, AnomalyScore.Combined | AnomalyScore.Reconstruction];

    private static Dataset Draw(int rows, ulong seed)
    {
        var values = new float[rows * Input];
        new CounterRandom(seed).FillNormal(values, 1);
        for (int row = 0; row < rows; row++)
            values[row * Input] = (3 * values[(row * Input) + 1]) + 100;
        return new Dataset(values, Input);
    }

    private static float[] ScoresOf(AnomalyDetector<TripleAutoencoder> detector, Dataset rows)
    {
        var scores = new float[rows.Count];
        detector.ScoreBatch(rows.Values.Span, scores);
        return scores;
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void A_row_has_one_score_alone_in_a_batch_on_threads_and_read_back(AnomalyScore score)
    {
        var detector = AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_training, s_heldOut, 0.05, s_scaler, score);
        Assert.Equal(score, detector.ScoreKind);
        float[] scores = ScoresOf(detector, s_heldOut);
        Assert.Equal(scores.OrderDescending().ElementAt(14), detector.Threshold);
        Parallel.For(0, s_heldOut.Count, row =>
        {
            Assert.Equal(scores[row], detector.Score(s_heldOut[row]));
            Assert.Equal(scores[row] > detector.Threshold, detector.IsAnomaly(s_heldOut[row]));
        });

        var stream = new MemoryStream();
        detector.Save(stream);
        stream.Position = 0;
        AnomalyDetector<TripleAutoencoder> loaded = AnomalyDetector<TripleAutoencoder>.Load(stream);
        Assert.Equal((score, detector.Threshold), (loaded.ScoreKind, loaded.Threshold));
        Assert.Equal(scores, ScoresOf(loaded, s_heldOut));
    }

    [Fact]
    public void The_largest_score_counts()
    {
        float[][] each = [.. new[] { AnomalyScore.Mahalanobis, AnomalyScore.Neighbors, AnomalyScore.Forest }.Select(score => ScoresOf(
            AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_training, s_heldOut, 0.05, s_scaler, score), s_heldOut))];
        Assert.Equal([.. Enumerable.Range(0, s_heldOut.Count).Select(row => each.Max(one => one[row]))], ScoresOf(s_detector, s_heldOut));
        Assert.All(each, one => Assert.Contains(one, score => score > 1));
    }

    [Fact]
    public void The_reconstruction_error_stays_what_it_was()
    {
        var told = AnomalyDetector<TripleAutoencoder>.Calibrate(
            s_network, s_training, s_heldOut, 0.05, s_scaler, AnomalyScore.Reconstruction);
        var alone = AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_heldOut, 0.05, s_scaler);
        Assert.Equal((AnomalyScore.Reconstruction, alone.Threshold), (alone.ScoreKind, told.Threshold));
        Assert.Equal(ScoresOf(alone, s_heldOut), ScoresOf(told, s_heldOut));
    }

    [Fact]
    public void A_row_that_is_no_number_or_breaks_a_correlation_is_an_anomaly()
    {
        Assert.True(s_detector.IsAnomaly([float.NaN, 0, 0]));
        Assert.True(s_detector.IsAnomaly([100, float.PositiveInfinity, 0]));
        Assert.True(s_detector.IsAnomaly([97, 1, 0]));
        Assert.False(s_detector.IsAnomaly([103, 1, 0]));
        var causes = new FeatureContribution[1];
        Assert.Equal(1, s_detector.Explain([97, 1, 0], causes));
    }

    [Fact]
    public void Missing_values_and_conditions_are_scored()
    {
        var values = new float[200 * MaskedAutoencoder.InputLength];
        new CounterRandom(6).Fill(values, -1, 1);
        for (int row = 0; row < 200; row += 2)
            values[(row * MaskedAutoencoder.InputLength) + 3] = float.NaN;
        var gaps = new Dataset(values, MaskedAutoencoder.InputLength);
        var masked = AnomalyDetector<MaskedAutoencoder>.Calibrate(new MaskedAutoencoder(seed: 5), gaps, gaps, 0.05);
        Assert.True(float.IsFinite(masked.Score(gaps[0])));
        Assert.Equal(9, masked.IsAnomalyBatch(values, new bool[200]));

        Dataset told = ToldRows.OfLabels(300, 6);
        var detector = AnomalyDetector<ToldAutoencoder>.Calibrate(new ToldAutoencoder(2), told, ToldRows.OfLabels(300, 7), 0.05);
        Assert.Equal(3, detector.LabelThresholds.Length);
        var stream = new MemoryStream();
        detector.Save(stream);
        stream.Position = 0;
        Assert.Equal(
            detector.Score(told[1], told.Condition(1)),
            AnomalyDetector<ToldAutoencoder>.Load(stream).Score(told[1], told.Condition(1)));
    }

    [Fact]
    public void A_copy_with_small_weights_has_the_same_scores_fitted_anew()
    {
        AnomalyDetector<SmallAutoencoder<TripleAutoencoder>> small = s_detector.Quantize(WeightPrecision.BFloat16, s_heldOut);
        Assert.Equal(AnomalyScore.Combined, small.ScoreKind);
        Assert.Equal(s_detector.Score(s_heldOut[0]), small.Score(s_heldOut[0]), 0.1f);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var scores = new float[s_heldOut.Count];
        Round();
        Assert.Equal(0, Allocation.Of(Round));

        void Round()
        {
            s_detector.ScoreBatch(s_heldOut.Values.Span, scores);
            s_detector.IsAnomaly(s_heldOut[0]);
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_its_numbers()
    {
        Assert.Equal(
            "Scores need at least 20 training rows; there are 19. (Parameter 'training')", Refused(Draw(19, 1), AnomalyScore.Combined));
        Assert.Equal(
            "Rows of 4 values do not fit an input of 3. (Parameter 'training')",
            Refused(new Dataset(new float[80], 4), AnomalyScore.Combined));
        Assert.StartsWith("There is no such score. (Parameter 'score')", Refused(s_training, (AnomalyScore)16), StringComparison.Ordinal);
        Assert.StartsWith("There is no such score. (Parameter 'score')", Refused(s_training, 0), StringComparison.Ordinal);
        float[] huge = s_training.Values.ToArray();
        huge[7 * Input] = float.PositiveInfinity;
        Assert.Equal(
            "The results of the network for training row 7 (from 0) are not finite. (Parameter 'training')",
            Refused(new Dataset(huge, Input), AnomalyScore.Forest));

        static string Refused(Dataset training, AnomalyScore score) => Assert.ThrowsAny<ArgumentException>(
            () => AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, training, s_heldOut, 0.05, score: score)).Message;
    }
}
