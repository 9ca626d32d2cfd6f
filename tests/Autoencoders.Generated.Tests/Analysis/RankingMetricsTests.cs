namespace Autoencoders.Tests;

/// <summary>Against scikit-learn 1.2: <c>roc_auc_score</c> and <c>average_precision_score</c>.</summary>
public class RankingMetricsTests
{
    // The example of scikit-learn's documentation; ties between kinds and among them; nothing but a tie.
    public static TheoryData<float[], int[], double, double> Known => new()
    {
        { [0.1f, 0.4f, 0.35f, 0.8f], [0, 0, 1, 1], 0.75, 0.8333333333333333 },
        { [3, 3, 1, 2, 2, 5, 3, 0.5f, 4, 3, 1, -1], [1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0], 0.6571428571428571, 0.6000000000000001 },
        { [7, 7, 7, 7], [0, 1, 0, 1], 0.5, 0.5 },
        { [1, float.PositiveInfinity, float.NegativeInfinity], [1, 1, 0], 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Values_are_those_of_scikit_learn(float[] scores, int[] labels, double area, double precision)
    {
        Assert.Equal(area, RankingMetrics.RocAuc(scores, labels), 1e-12);
        Assert.Equal(precision, RankingMetrics.AveragePrecision(scores, labels), 1e-12);
    }

    [Fact]
    public void A_thousand_rows_of_97_scores_are_ranked_as_by_scikit_learn()
    {
        float[] scores = [.. Enumerable.Range(0, 1000).Select(i => (float)(((i * (long)i * 7919) + (i * 31)) % 1009 % 97))];
        int[] labels = [.. Enumerable.Range(0, 1000).Select(i => ((i * i * 37) + (11 * i)) % 101 < 9 ? 1 : 0)];
        Assert.Equal(80, labels.Sum());
        Assert.Equal(0.48243885869565223, RankingMetrics.RocAuc(scores, labels), 1e-12);
        Assert.Equal(0.08067483465917802, RankingMetrics.AveragePrecision(scores, labels), 1e-12);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        float[] scores = [.. Enumerable.Range(0, 50).Select(i => (float)(i * 7 % 13))];
        int[] labels = [.. Enumerable.Range(0, 50).Select(i => i % 3 == 0 ? 1 : 0)];
        float[] reversedScores = [.. scores.AsEnumerable().Reverse()];
        int[] reversedLabels = [.. labels.AsEnumerable().Reverse()];
        Assert.Equal(RankingMetrics.RocAuc(scores, labels), RankingMetrics.RocAuc(reversedScores, reversedLabels));
        Assert.Equal(RankingMetrics.AveragePrecision(scores, labels), RankingMetrics.AveragePrecision(reversedScores, reversedLabels));
        Assert.Equal(RankingMetrics.PrecisionAt(scores, labels, 11), RankingMetrics.PrecisionAt(reversedScores, reversedLabels, 11));
    }

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.75)]       // the second place is one of two rows with score 4, of which one is an anomaly
    [InlineData(3, 2 / 3.0)]
    [InlineData(4, (2 + (1 / 3.0)) / 4)]
    [InlineData(6, 0.5)]
    public void Precision_at_a_rank_shares_it_among_equal_scores(int count, double expected)
        => Assert.Equal(expected, RankingMetrics.PrecisionAt([5, 4, 4, 1, 1, 1], [1, 0, 1, 0, 1, 0], count), 1e-12);

    [Fact]
    public void What_cannot_be_ranked_is_refused()
    {
        Assert.Contains("2 labels", Assert.Throws<ArgumentException>(() => RankingMetrics.RocAuc([1, 2, 3], [0, 1])).Message);
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => RankingMetrics.RocAuc([1, float.NaN], [0, 1])).Message);
        Assert.Contains("is 2", Assert.Throws<ArgumentException>(() => RankingMetrics.AveragePrecision([1, 2], [0, 2])).Message);
        Assert.Contains("0 of 2", Assert.Throws<ArgumentException>(() => RankingMetrics.AveragePrecision([1, 2], [0, 0])).Message);
        Assert.Contains("2 of 2", Assert.Throws<ArgumentException>(() => RankingMetrics.PrecisionAt([1, 2], [1, 1], 1)).Message);
        Assert.Contains("0 of 0", Assert.Throws<ArgumentException>(() => RankingMetrics.RocAuc([], [])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.PrecisionAt([1, 2], [0, 1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingMetrics.PrecisionAt([1, 2], [0, 1], 3));
    }
}
