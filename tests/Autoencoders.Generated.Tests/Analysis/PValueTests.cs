using Autoencoders.Tests.Conditional;

namespace Autoencoders.Tests.Analysis;

/// <summary>p-values of the scores of a detector.</summary>
[Trait("Registers", "Any")]
public class PValueTests
{
    private const int Input = TripleAutoencoder.InputLength;
    private const int Rows = 300;

    private static readonly Dataset s_rows = Draw(Rows, 4);

    private static readonly AnomalyDetector<TripleAutoencoder> s_detector =
        AnomalyDetector<TripleAutoencoder>.Calibrate(new TripleAutoencoder(seed: 3), s_rows, 0.05);

    private static Dataset Draw(int rows, ulong seed)
    {
        var values = new float[rows * Input];
        new CounterRandom(seed).FillNormal(values, 1);
        return new Dataset(values, Input);
    }

    private static float[] ScoresOf(Dataset rows)
    {
        var scores = new float[rows.Count];
        s_detector.ScoreBatch(rows.Values.Span, scores);
        return scores;
    }

    [Fact]
    public void They_are_the_rank_among_the_calibration_scores()
    {
        float[] calibrated = ScoresOf(s_rows);
        foreach (float score in ScoresOf(Draw(100, 5)).Concat(calibrated).Append(float.NaN).Append(float.PositiveInfinity))
        {
            int higher = float.IsFinite(score) ? calibrated.Count(one => one >= score) : 0;
            Assert.Equal((1 + higher) / (Rows + 1.0), s_detector.PValue(score), 1e-15);
        }
        Assert.True(s_detector.PValue(s_detector.Threshold) > 0.05);
        Assert.True(s_detector.PValue(MathF.BitIncrement(s_detector.Threshold)) <= 0.05);
    }

    [Fact]
    public void Normal_rows_have_a_small_one_as_seldom_as_it_says()
    {
        Dataset fresh = Draw(20_000, 6);
        float[] scores = ScoresOf(fresh);
        foreach (double level in new[] { 0.01, 0.05, 0.2, 0.5 })
        {
            // The rate of the calibration has a beta distribution about the level.
            double found = scores.Count(score => s_detector.PValue(score) <= level) / (double)fresh.Count;
            Assert.True(FalseAlarmRule.For(level, Rows, "rows").Rate.IntervalIn(fresh.Count).Contains(found), $"{found} at {level}");
        }
    }

    // scipy.stats.beta.ppf(0.025, k, n + 1 - k) and ppf(0.975, k + 1, n - k)
    [Theory]
    [InlineData(0, 300, 0, 0.01222097)]
    [InlineData(1, 2, 0.01257912, 0.98742088)]
    [InlineData(10, 100, 0.04900469, 0.17622260)]
    [InlineData(5, 5, 0.47817625, 1)]
    public void The_interval_is_that_of_Clopper_and_Pearson(int found, int rows, double lower, double upper)
    {
        RateInterval interval = BetaRate.IntervalOf(found, rows);
        Assert.Equal(lower, interval.Lower, 1e-8);
        Assert.Equal(upper, interval.Upper, 1e-8);
    }

    [Fact]
    public void The_interval_holds_the_share_of_rows_that_score_as_high()
    {
        float[] fresh = ScoresOf(Draw(20_000, 7));
        foreach (float score in ScoresOf(Draw(20, 8)))
        {
            RateInterval interval = s_detector.PValueInterval(score);
            double share = fresh.Count(one => one >= score) / (double)fresh.Length;
            Assert.InRange(s_detector.PValue(score), interval.Lower, interval.Upper);
            Assert.InRange(share, interval.Lower - 0.03, interval.Upper + 0.03);
        }
        Assert.Equal(new RateInterval(0, BetaRate.IntervalOf(0, Rows).Upper), s_detector.PValueInterval(float.PositiveInfinity));
    }

    [Fact]
    public void The_interval_counts_the_rows_of_the_calibration()
    {
        float[] scores = ScoresOf(s_rows);
        Assert.All(scores, score => Assert.Equal(
            BetaRate.IntervalOf(scores.Count(one => one >= score), Rows), s_detector.PValueInterval(score)));
    }

    [Fact]
    public void Verdicts_have_them_files_keep_them_and_labels_have_their_own()
    {
        AnomalyVerdict verdict = s_detector.Judge(s_rows[7]);
        Assert.Equal(s_detector.PValue(verdict.Score), verdict.PValue);
        using var file = new MemoryStream();
        s_detector.Save(file);
        Assert.Equal(verdict, AnomalyDetector<TripleAutoencoder>.Load(file.ToArray()).Judge(s_rows[7]));

        Dataset told = ToldRows.OfLabels(600, 6);
        var detector = AnomalyDetector<ToldAutoencoder>.Calibrate(new ToldAutoencoder(2), told, 0.05);
        var verdicts = new AnomalyVerdict[600];
        detector.JudgeBatch(told.Values.Span, told.Conditions.Span, verdicts);
        for (int label = 0; label < 3; label++)
        {
            // Each of the 200 rows of a label has a rank of its own.
            Assert.Equal(
                Enumerable.Range(2, 200).Select(rank => rank / 201.0),
                verdicts.Where((_, row) => row % 3 == label).Select(one => one.PValue).Order());
        }
        Assert.NotEqual(detector.PValue(verdicts[0].Score), detector.PValue(verdicts[0].Score, told.Condition(0)));
        Assert.NotEqual(detector.PValueInterval(verdicts[0].Score), detector.PValueInterval(verdicts[0].Score, told.Condition(0)));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        double sum = 0;
        Round();
        Assert.Equal(0, Allocation.Of(Round));
        Assert.True(sum > 0);

        void Round()
        {
            sum += s_detector.PValue(0.5f) + s_detector.PValue(0.5f, []) + s_detector.PValueInterval(0.5f).Upper;
        }
    }
}
