namespace Autoencoders.Tests.Analysis;

/// <summary>The scores that are fitted to rows, beside plain formulas.</summary>
public sealed class RowScoreTests
{
    private const int Differences = 3;
    private const int Length = 5;
    private const int Count = 60;

    private static readonly float[] s_rows = Draw();

    // Correlated columns of different sizes.
    private static float[] Draw()
    {
        var rows = new float[Count * Length];
        new CounterRandom(1).FillNormal(rows, 1);
        for (int row = 0; row < Count; row++)
        {
            Span<float> values = rows.AsSpan(row * Length, Length);
            values[1] = (0.1f * values[1]) + values[0];
            values[2] *= 100;
            values[4] = 7 + values[3] - values[0];
        }
        return rows;
    }

    private static JointRow RowOf(ReadOnlySpan<float> values) => new(values, values[..Differences], values[Differences..], loss: 0);

    [Fact]
    public void The_Mahalanobis_distance_is_that_of_the_shrunk_correlations()
    {
        // scikit-learn's LedoitWolf on standardized columns, written out, and the inverse by Gauss and Jordan.
        double[] mean = [.. Columns().Select(column => column.Average())];
        double[] deviation = [.. Columns().Select((column, i) => Math.Sqrt(column.Average(v => (v - mean[i]) * (v - mean[i]))))];
        double[][] z = [.. Enumerable.Range(0, Count).Select(row => Standardized(s_rows.AsSpan(row * Length, Length)))];
        var correlation = new double[Length, Length];
        for (int i = 0; i < Length; i++)
            for (int j = 0; j < Length; j++)
                correlation[i, j] = z.Average(row => row[i] * row[j]);
        double squares = Sum((i, j) => correlation[i, j] * correlation[i, j]);
        double distance = Sum((i, j) => Math.Pow(correlation[i, j] - (i == j ? 1 : 0), 2));
        double noise = (z.Average(row => Math.Pow(row.Sum(v => v * v), 2)) - squares) / Count;
        double share = noise / distance;
        Assert.InRange(share, 0.001, 0.999);
        for (int i = 0; i < Length; i++)
            for (int j = 0; j < Length; j++)
                correlation[i, j] = ((1 - share) * correlation[i, j]) + (i == j ? share : 0);
        double[,] inverse = Inverse(correlation);

        MahalanobisScore score = MahalanobisScore.Fit(s_rows, Length);
        float[] fresh = [2, -1, 40, 0.5f, 9];
        double[] row = Standardized(fresh);
        double expected = Sum((i, j) => row[i] * inverse[i, j] * row[j]);
        Assert.Equal(expected, score.Of(RowOf(fresh), new double[Length]), expected * 1e-9);

        IEnumerable<double[]> Columns() =>
            Enumerable.Range(0, Length).Select(i => Enumerable.Range(0, Count).Select(r => (double)s_rows[(r * Length) + i]).ToArray());

        double[] Standardized(ReadOnlySpan<float> values)
        {
            var standardized = new double[Length];
            for (int i = 0; i < Length; i++)
                standardized[i] = (values[i] - mean[i]) / deviation[i];
            return standardized;
        }
    }

    [Fact]
    public void Fewer_rows_than_values_and_constants_have_a_distance_too()
    {
        float[] rows = [1, 2, 3, 4, 5, 1, 3, 2, 4, 6];
        MahalanobisScore score = MahalanobisScore.Fit(rows, Length);
        double usual = score.Of(RowOf(rows.AsSpan(0, Length)), new double[Length]);
        double changed = score.Of(RowOf([1.5f, 2, 3, 4, 5]), new double[Length]);
        Assert.InRange(usual, 0, 10);
        Assert.InRange(changed, 1e4, float.MaxValue);
    }

    [Fact]
    public void Neighbors_are_those_of_a_search_through_all_rows()
    {
        NeighborScore score = NeighborScore.Fit(new Dataset(s_rows, Length), out double[] scores);
        double[][] rows = [.. s_rows.Chunk(Length).Select(row => Array.ConvertAll(row, value => (double)value))];
        double[] own = [.. rows.Select(row => Nearest(row).Skip(1).Take(5).Average(other => other.Distance))];
        double least = 0.1 * own.Order().ElementAt(Count / 2);

        float[] fresh = [2, -1, 40, 0.5f, 9];
        double expected = Expected([.. Nearest([2, -1, 40, 0.5, 9]).Take(5)]);
        Assert.Equal(expected, score.Of(RowOf(fresh), []), expected * 1e-6); // Distances are floats.
        for (int row = 0; row < Count; row++)
        {
            expected = Expected([.. Nearest(rows[row]).Skip(1).Take(5)]);
            Assert.Equal(expected, scores[row], expected * 1e-6);
        }

        double Expected((int Row, double Distance)[] nearest) =>
            Math.Pow(nearest.Average(other => other.Distance), 2) / (nearest.Average(other => own[other.Row]) + least);

        IEnumerable<(int Row, double Distance)> Nearest(double[] values) => rows
            .Select((other, row) => (row, Math.Sqrt(other.Zip(values, (a, b) => (a - b) * (a - b)).Sum())))
            .OrderBy(one => one.Item2);
    }

    [Fact]
    public void The_same_distance_is_more_unusual_where_rows_lie_close_and_equal_rows_have_scores()
    {
        // Twenty rows about 0 with steps of 0.01, and twenty about 100 with steps of 1.
        float[] values = [.. Enumerable.Range(0, 20).Select(i => i / 100f), .. Enumerable.Range(0, 20).Select(i => 100f + i)];
        NeighborScore score = NeighborScore.Fit(new Dataset(values, 1), out _);
        // Both are 5 away from their neighbors.
        Assert.True(Of(score, -5) > 5 * Of(score, 97));

        NeighborScore equal = NeighborScore.Fit(new Dataset(new float[20], 1), out double[] scores);
        Assert.All(scores, one => Assert.Equal(0, one));
        Assert.True(double.IsFinite(Of(equal, 1)) && Of(equal, 1) > 1e40);

        static double Of(NeighborScore score, float value) => score.Of(new JointRow([value], [value], [], 0), []);
    }

    [Fact]
    public void A_forest_isolates_what_lies_apart_and_counts_equal_rows()
    {
        const int Apart = 17;
        float[] values = [.. s_rows];
        new float[] { 9, 9, 900, 9, 30 }.CopyTo(values, Apart * Length);
        var rows = new Dataset(values, Length);
        ForestScore forest = ForestScore.Fit(rows);
        double[] scores = [.. Enumerable.Range(0, Count).Select(row => forest.Of(rows[row]))];
        Assert.Equal(Apart, Array.IndexOf(scores, scores.Max()));
        Assert.Equal(forest.Of(rows[3]), ForestScore.Fit(rows).Of(rows[3]));
        Assert.Equal(forest.Of(rows[3]), forest.Of(RowOf(rows[3]), []));

        // Rows that no cut tells apart need those of a search tree: 2 (1 + 1/2 + 1/3) - 2 · 3/4 for four.
        var equal = new Dataset(new float[4 * Length], Length);
        Assert.Equal(-100 * ((2 * (1 + (1 / 2.0) + (1 / 3.0))) - 1.5), ForestScore.Fit(equal).Of(equal[0]), 1e-9);

        // Two values are told apart by the first cut.
        var two = new Dataset(new float[] { 0, 1 }, 1);
        Assert.Equal(-100, ForestScore.Fit(two).Of([0f]), 1e-9);
        Assert.Equal(-100, ForestScore.Fit(two).Of([5f]), 1e-9);
    }

    [Fact]
    public void A_scale_has_the_median_at_0_and_84_of_100_scores_below_1()
    {
        double[] scores = [.. Enumerable.Range(0, 101).Select(i => (double)(i * 37 % 101))];
        ScoreScale scale = ScoreScale.Of([.. scores]);
        Assert.Equal(0, scale.Apply(50));
        Assert.Equal(1, scale.Apply(84));
        Assert.Equal(double.PositiveInfinity, scale.Apply(double.PositiveInfinity));

        ScoreScale logarithms = ScoreScale.OfLogarithms([.. scores.Select(score => Math.Exp(score / 10))]);
        Assert.Equal(1, logarithms.Apply(Math.Exp(8.4)), 1e-9);

        // Rows that occur several times have no distance at all.
        Assert.True(double.IsFinite(ScoreScale.OfLogarithms(new double[20]).Apply(0)));
        Assert.True(ScoreScale.OfLogarithms(new double[20]).Apply(1) > 100);
    }

    private static double Sum(Func<int, int, double> value) =>
        Enumerable.Range(0, Length).Sum(i => Enumerable.Range(0, Length).Sum(j => value(i, j)));

    private static double[,] Inverse(double[,] matrix)
    {
        var left = (double[,])matrix.Clone();
        var right = new double[Length, Length];
        for (int i = 0; i < Length; i++)
            right[i, i] = 1;
        for (int p = 0; p < Length; p++)
        {
            double pivot = left[p, p];
            for (int j = 0; j < Length; j++)
                (left[p, j], right[p, j]) = (left[p, j] / pivot, right[p, j] / pivot);
            for (int i = 0; i < Length; i++)
            {
                double factor = i == p ? 0 : left[i, p];
                for (int j = 0; j < Length; j++)
                    (left[i, j], right[i, j]) = (left[i, j] - (factor * left[p, j]), right[i, j] - (factor * right[p, j]));
            }
        }
        return right;
    }
}
