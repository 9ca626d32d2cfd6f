namespace Autoencoders.Tests.TimeSeries;

public class SeriesWindowsTests
{
    [Theory]
    [InlineData(1, new[] { 0, 1, 6, 7, 8 })]
    [InlineData(2, new[] { 0, 6, 8 })]
    [InlineData(9, new[] { 0, 6 })]
    public void NoWindowCrossesAGap(int step, int[] firstRows)
    {
        // Segments of 4, 2, 5 and 1 rows.
        SeriesWindows windows = Made.Numbered(12, 2, 4, 6, 11).Windows(3, step);
        Assert.Equal(firstRows.Length, windows.Count);
        var values = new float[6];
        for (int window = 0; window < windows.Count; window++)
        {
            Assert.Equal(firstRows[window], windows.FirstRow(window));
            windows.CopyTo(window, values);
            float first = firstRows[window];
            Assert.Equal([first, first + 0.1f, first + 1, first + 1.1f, first + 2, first + 2.1f], values);
        }
    }

    [Fact]
    public void AWindowHasTheLargestLabelOfItsRows()
    {
        var series = new Series(new float[5], 1, labels: new[] { 0, 0, 1, 0, 0 });
        Assert.Equal([0, 1, 1, 0], series.Windows(2).ToDataset().Labels.ToArray());
        Assert.Equal([1, 1, 1], series.Windows(3).ToDataset().Labels.ToArray());
    }

    [Fact]
    public void AFileGivesTheBitsOfMemory()
    {
        using var folder = new TemporaryFolder();
        Series memory = Made.Waves(50, seed: 1, gaps: [20]);
        string path = Path.Combine(folder.Root, "waves.npy");
        SampleFile.Write(path, memory.ToDataset());
        using SampleFile file = SampleFile.Open(path);
        Series read = new Series(file).WithGaps([20]);
        Assert.Equal(memory.ToDataset().Values.ToArray(), read.ToDataset().Values.ToArray());

        var options = new TrainingOptions { Epochs = 2, BatchSize = 8, Seed = 3, MaxDegreeOfParallelism = 2 };
        StreamNetwork one = new(seed: 1), other = new(seed: 1);
        new Trainer<StreamNetwork>(one, new Adam()).Fit(memory.Windows(6), options);
        new Trainer<StreamNetwork>(other, new Adam()).Fit(read.Windows(6), options);
        Assert.Equal(one.Parameters.ToArray(), other.Parameters.ToArray());
    }

    [Fact]
    public void TheyTrainAsTheirCopiesDo()
    {
        SeriesWindows windows = Made.Waves(50, seed: 1, gaps: [20]).Windows(6, step: 2);
        var options = new TrainingOptions { Epochs = 2, BatchSize = 8, Seed = 3 };
        StreamNetwork one = new(seed: 1), other = new(seed: 1);
        new Trainer<StreamNetwork>(one, new Adam()).Fit(windows, options);
        new Trainer<StreamNetwork>(other, new Adam()).Fit(windows.ToDataset(), options);
        Assert.Equal(one.Parameters.ToArray(), other.Parameters.ToArray());
    }

    [Fact]
    public void AMissingValueIsRefusedUnlessTheNetworkTakesIt()
    {
        float[] values = Made.Waves(30, seed: 1).ToDataset().Values.ToArray();
        values[31] = float.NaN;
        SeriesWindows windows = new Series(values, 3).Windows(6);
        var refused = Assert.Throws<ArgumentException>(() => new Trainer<StreamNetwork>(new StreamNetwork(1), new Adam()).Fit(windows));
        Assert.Contains("row 10, channel 1", refused.Message);
        new Trainer<MaskedStreamNetwork>(new MaskedStreamNetwork(1), new Adam()).Fit(windows, new TrainingOptions { Epochs = 1 });
    }

    [Fact]
    public void AScalerOfChannelsScalesWindowsAndIsSavedWithThem()
    {
        Series series = Made.Waves(40, seed: 2);
        StandardScaler channels = StandardScaler.Fit(series.ToDataset());
        var scaler = new WindowScaler(channels, rows: 6);
        Dataset windows = series.Windows(6).ToDataset();
        Assert.Equal(
            series.Transform(channels).Windows(6).ToDataset().Values.ToArray(), scaler.Transform(windows).Values.ToArray());

        using var file = new MemoryStream();
        new StreamNetwork(1).Save(file, scaler);
        file.Position = 0;
        StreamNetwork.Load(file, out IScaler? read);
        Assert.Equal(scaler.Transform(windows).Values.ToArray(), Assert.IsType<WindowScaler>(read).Transform(windows).Values.ToArray());
        Assert.Contains(
            "not whole rows of 18", Assert.Throws<ArgumentException>(() => scaler.Transform(new float[12], new float[12])).Message);
    }
}
