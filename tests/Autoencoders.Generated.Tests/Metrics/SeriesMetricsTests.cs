namespace Autoencoders.Tests.Metrics;

public class SeriesMetricsTests
{
    private static readonly bool[] s_verdicts = Rows("..XX...X..XXXX..");
    private static readonly int[] s_labels = Array.ConvertAll(Rows("...XXXX.....XX..X")[..16], mark => mark ? 1 : 0);

    [Fact]
    public void RowsAreCounted()
    {
        PointMetrics points = SeriesMetrics.Points(s_verdicts, s_labels);
        Assert.Equal(new PointMetrics(3, 4, 6, 3), points);
        Assert.Equal((3 / 7.0, 0.5, 6 / 13.0, 0.4, 0.5), (points.Precision, points.Recall, points.F1, points.FalseAlarmRate, points.MissingAlarmRate));
        Assert.Equal(new PointMetrics(6, 8, 12, 6), points + points);
    }

    [Fact]
    public void FaultsAndAlarmsAreCounted()
    {
        RangeMetrics ranges = SeriesMetrics.Ranges(s_verdicts, s_labels);
        Assert.Equal((2, 2, 3, 1), (ranges.Faults, ranges.FoundFaults, ranges.Alarms, ranges.FalseAlarms));
        Assert.Equal((0.5 + 0 + 0.5) / 3, ranges.Precision, 12);
        Assert.Equal((0.25 + 1) / 2, ranges.Recall, 12);
        Assert.Equal(0, ranges.MeanDelay);
        Assert.Equal((0.625 + 1) / 2, SeriesMetrics.Ranges(s_verdicts, s_labels, existence: 0.5).Recall, 12);
        Assert.Equal(2, SeriesMetrics.Ranges(Rows("..XX"), [1, 1, 1, 1]).MeanDelay);
    }

    /// <summary>
    /// The example of the benchmark's paper (Lavin and Ahmad 2015, figure 2): a false alarm before the fault, two in it, one behind it at
    /// -0.8093 and one far behind it are <c>-A_FP + 0.9999 A_TP - 0.8093 A_FP - A_FP</c>, 0.6909 with the standard profile.
    /// </summary>
    [Fact]
    public void AnExampleOfThePaperIsScored()
    {
        var verdicts = new bool[2_000];
        foreach (int row in (int[])[10, 600, 700, 799 + 90, 1_900])
            verdicts[row] = true;
        RowRange[] faults = [new(599, 201)];
        Assert.Equal(-0.8093, NabScore.Sigmoid(90 / 200.0), 4);
        Assert.Equal(0.6909, NabScore.Raw(verdicts, faults, NabProfile.Standard), 1e-3);
        Assert.Equal(100 * (0.6909 + 1) / 2, NabScore.Of(verdicts, faults), 0.05);
    }

    [Fact]
    public void APerfectDetectorHasAHundredAndASilentOneNothing()
    {
        var labels = new int[300];
        labels.AsSpan(50, 40).Fill(1);
        labels.AsSpan(200, 10).Fill(1);
        IReadOnlyList<RowRange> faults = RowRange.Of(labels);
        Assert.Equal([new RowRange(50, 40), new RowRange(200, 10)], faults);
        var verdicts = new bool[300];
        foreach (NabProfile profile in (NabProfile[])[NabProfile.Standard, NabProfile.LowFalsePositives, NabProfile.LowFalseNegatives])
        {
            Array.Clear(verdicts);
            Assert.Equal(0, NabScore.Of(verdicts, faults, profile), 9);
            verdicts[50] = verdicts[200] = true;
            Assert.Equal(100, NabScore.Of(verdicts, faults, profile), 9);
            verdicts[10] = true;
            Assert.Equal(100 - (100 * profile.FalsePositive / (2 + (2 * profile.FalseNegative))), NabScore.Of(verdicts, faults, profile), 9);
        }
    }

    [Fact]
    public void MistakesAreRefused()
    {
        Assert.Contains("2 labels do not fit 3 verdicts", Assert.Throws<ArgumentException>(() => SeriesMetrics.Points(new bool[3], [0, 1])).Message);
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => SeriesMetrics.Ranges(new bool[2], [0, 2])).Message);
        Assert.Contains("no faults", Assert.Throws<ArgumentException>(() => NabScore.Of(new bool[3], [])).Message);
        Assert.Contains("Fault 1", Assert.Throws<ArgumentException>(() => NabScore.Of(new bool[9], [new(1, 3), new(3, 2)])).Message);
    }

    private static bool[] Rows(string rows) => [.. rows.Select(row => row == 'X')];
}
