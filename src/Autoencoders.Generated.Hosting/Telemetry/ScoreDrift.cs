namespace Autoencoders.Hosting;

/// <summary>
/// The population stability index of scores against those of the calibration: the sum of (a - e) ln(a / e) over ranges of scores, with the
/// share e that the calibration has there and the share a of the last window. Many threads may add scores; it allocates nothing.
/// </summary>
internal sealed class ScoreDrift
{
    private const int MostRanges = 10;

    // So many rows of the calibration must lie in a range, by expectation, that its share tells something.
    private const int RowsOfRange = 5;

    private readonly float[] _edges;
    private readonly double[] _expected;
    private readonly int[] _counts;
    private readonly int _window;
    private long _added;
    private double _value = double.NaN;

    private ScoreDrift(float[] edges, double[] expected, int window) =>
        (_edges, _expected, _counts, _window) = (edges, expected, new int[expected.Length], window);

    /// <summary>The index of the last full window; null before the first one.</summary>
    public double? Value => Volatile.Read(ref _value) is var value && double.IsNaN(value) ? null : value;

    /// <summary>Divides the scores of a calibration into ranges that hold equal shares of them.</summary>
    /// <param name="scores">The scores of the calibration.</param>
    /// <param name="window">The rows from one value to the next.</param>
    /// <returns>Null where the scores are too few for two ranges, or all the same.</returns>
    public static ScoreDrift? Of(ScoreDistribution scores, int window)
    {
        int ranges = (int)Math.Min(MostRanges, scores.Rows / RowsOfRange);
        List<float> edges = [];
        List<double> shares = [];
        for (int range = 1; range < ranges; range++)
        {
            double share = range / (double)ranges;
            float edge = scores.Quantile(share);
            if (edges.Count > 0 && edges[^1] == edge)
            {
                shares[^1] = share;
                continue;
            }

            edges.Add(edge);
            shares.Add(share);
        }

        if (edges.Count == 0 || edges[^1] >= scores.Scores[^1])
            return null;
        var expected = new double[shares.Count + 1];
        for (int range = 0; range < expected.Length; range++)
            expected[range] = (range < shares.Count ? shares[range] : 1) - (range > 0 ? shares[range - 1] : 0);
        return new ScoreDrift([.. edges], expected, window);
    }

    /// <summary>Adds the score of a row. One that is not finite is in the highest range.</summary>
    public void Add(float score)
    {
        int range = 0;
        while (range < _edges.Length && !(score <= _edges[range]))
            range++;
        Interlocked.Increment(ref _counts[range]);
        if (Interlocked.Increment(ref _added) % _window == 0)
            Volatile.Write(ref _value, TakeIndex());
    }

    /// <summary>
    /// Ends a window. Rows that other threads are adding meanwhile count to this one or the next, so that the sum of the counts, not the
    /// window's length, makes them shares.
    /// </summary>
    private double TakeIndex()
    {
        // An empty range would have an infinite index; half a row is less than any share that can be seen.
        const double Least = 0.5;
        Span<int> counts = stackalloc int[MostRanges];
        counts = counts[.._counts.Length];
        double rows = 0;
        for (int range = 0; range < counts.Length; range++)
            rows += counts[range] = Interlocked.Exchange(ref _counts[range], 0);

        double index = 0;
        for (int range = 0; range < counts.Length; range++)
        {
            double actual = Math.Max(counts[range], Least) / Math.Max(rows, 1);
            index += (actual - _expected[range]) * Math.Log(actual / _expected[range]);
        }

        return index;
    }
}
