using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>The verdicts at several multiples of the calibrated threshold, from which one is chosen.</summary>
internal sealed class MultipleScan
{
    private static readonly float[] s_multiples = [3, 3.5f, 4, 4.5f, 5, 5.5f, 6, 7, 8];

    private readonly PointMetrics[] _counts = new PointMetrics[s_multiples.Length];

    /// <summary>The counts of each multiple.</summary>
    public IEnumerable<(float Multiple, PointMetrics Counts)> All => s_multiples.Zip(_counts);

    /// <summary>The counts of one of the multiples.</summary>
    public PointMetrics At(float multiple) => _counts[Array.IndexOf(s_multiples, multiple)];

    /// <summary>Counts the verdicts on the rows of a file.</summary>
    /// <param name="scores">One a row, as a multiple of the threshold.</param>
    /// <param name="labels">One a row: 1 for a fault.</param>
    public void Add(float[] scores, int[] labels)
    {
        for (int i = 0; i < s_multiples.Length; i++)
            _counts[i] += SeriesMetrics.Points(Array.ConvertAll(scores, score => score > s_multiples[i]), labels);
    }
}
