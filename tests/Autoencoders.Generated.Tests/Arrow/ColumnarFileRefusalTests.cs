using Autoencoders.Arrow;

namespace Autoencoders.Tests.Arrow;

/// <summary>Files, columns and values that cannot be rows: each gets one exception that names file and reason.</summary>
[Trait("Registers", "Any")]
public sealed class ColumnarFileRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_mistake_is_named()
    {
        string path = Path.Combine(_folder.Root, "m.parquet");
        await ArrowTable.WriteParquetAsync(path);
        var messages = new List<string>();
        foreach (ArrowOptions options in new ArrowOptions[]
        {
            new(),
            new() { IgnoredNames = ["time"] },
            new() { IgnoredNames = ["time", "state"] },
            new() { Columns = ["speed", "torque"] },
            new() { Columns = ["speed"], LabelName = "state" },
            new() { Columns = ["speed"], LabelName = "state", LabelWords = ["ok"] },
            new() { Columns = ["speed"], LabelName = "pressure" },
            new() { Columns = ["speed"], LabelName = "speed" },
            new() { Columns = ["speed", "speed"] },
            new() { Columns = ["speed"], LabelWords = ["ok"] },
            new() { Columns = ["speed"], ConditionNames = ["load"] },
            new() { Columns = ["speed", "temperature"], MaximumValues = 100 },
            new() { IgnoredNames = ["time", "temperature", "pressure", "speed", "load", "running", "state"] },
        })
            messages.Add((await Assert.ThrowsAnyAsync<Exception>(() => ColumnarFile.ReadAsync(path, options))).Message);
        messages.Add((await Assert.ThrowsAsync<DataFormatException>(() => ColumnarFile.ReadAsync(_folder.Write("t.csv", "a,b\n1,2\n")))).Message);
        messages.Add((await Assert.ThrowsAsync<DataFormatException>(() => ColumnarFile.ReadAsync(_folder.Write("n.parquet", "")))).Message);

        var rows = new Dataset(new float[300], 3);
        var detector = AnomalyDetector<ThreeAutoencoder>.Calibrate(new ThreeAutoencoder(seed: 1), rows, 0.1);
        ScoreOptions two = new() { Rows = new() { Columns = ["speed", "pressure"] } };
        ScoreOptions three = new() { Rows = new() { Columns = ["speed", "pressure", "temperature"] } };
        messages.Add((await Assert.ThrowsAsync<DataFormatException>(() => ColumnarFile.ScoreAsync(detector, path, path + ".arrow", two))).Message);
        messages.Add((await Assert.ThrowsAsync<ArgumentException>(() => ColumnarFile.ScoreAsync(detector, path, path + ".csv", three))).Message);
        messages.Add((await Assert.ThrowsAsync<ArgumentException>(() => ColumnarFile.ScoreAsync(
            detector, path, path + ".arrow", three with { Rows = three.Rows with { ConditionNames = ["load"] } }))).Message);

        Assert.Equal(
            """
            m.parquet, column 'time': expected numbers, found times; leave it out by IgnoredNames, or name the columns by Columns.
            m.parquet, column 'state': expected numbers, found text; leave it out by IgnoredNames, or name the columns by Columns.
            m.parquet, row 49 (from 0), column 'load': expected a finite number, found null; Missing takes missing values as Keep, Zero or Mean.
            m.parquet: expected one column 'torque', found the columns 'time', 'temperature', 'pressure', 'speed', 'load', 'running', 'state'.
            m.parquet, column 'state': expected labels that are numbers, found text; LabelWords reads words, for example ["ok", "faulty"].
            m.parquet, column 'state', row 0 (from 0): expected one of the labels 'ok', found 'faulty'.
            m.parquet, column 'pressure', row 1 (from 0): expected a whole number, found 3.25.
            Column 'speed' is named twice: by Columns and by LabelName. (Parameter 'options')
            Column 'speed' is named twice: by Columns and by Columns. (Parameter 'options')
            LabelWords needs a label column: LabelName. (Parameter 'options')
            m.parquet, row 49 (from 0), column 'load': expected a finite number, found null.
            m.parquet: expected at most 100 values (MaximumValues), found a row group of 200 rows of 2 columns.
            m.parquet: expected at least one column of values, found none beside those that the options name.
            t.csv: expected a Parquet file or an Arrow file or stream, found a file that begins with the bytes 612C620A312C320A.
            n.parquet: expected a Parquet file or an Arrow file or stream, found no bytes.
            m.parquet: expected 3 columns of values, as the network of the detector takes, found 2: speed, pressure.
            'm.parquet.csv' ends in '.csv'; files of columns end in .parquet, .arrow, .feather, .arrows. (Parameter 'path')
            ConditionNames has 1 names, but the network has conditions of 0 values. (Parameter 'options')
            """, string.Join('\n', messages).Replace(_folder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".parquet")]
    [InlineData(".feather")]
    [InlineData(".arrows")]
    public async Task Damaged_files_are_refused_or_read_and_nothing_else(string ending)
    {
        string path = Path.Combine(_folder.Root, "m" + ending);
        if (ending == ".parquet")
            await ArrowTable.WriteParquetAsync(path);
        else
            ArrowTable.WriteArrow(path, isStream: ending == ".arrows");
        byte[] whole = File.ReadAllBytes(path);
        var options = new ArrowOptions { Columns = ["temperature", "pressure", "speed", "load", "running"], Missing = MissingValues.Keep };
        int refused = 0;
        for (int cut = 0; cut < whole.Length - 16; cut += whole.Length / 40)
            refused += await IsRefusedAsync(whole[..cut]) ? 1 : 0;
        Assert.InRange(refused, ending == ".arrows" ? 30 : 40, 41);

        var random = new Random(1);
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = [.. whole];
            for (int i = random.Next(4); i >= 0; i--)
                damaged[round % 2 == 0 ? random.Next(whole.Length) : whole.Length - 1 - random.Next(Math.Min(whole.Length, 1500))] = (byte)random.Next(256);
            refused += await IsRefusedAsync(damaged) ? 1 : 0;
        }
        Assert.InRange(refused, 60, 341);

        async Task<bool> IsRefusedAsync(byte[] bytes)
        {
            string damaged = _folder.Write("damaged" + ending, bytes);
            try
            {
                await ColumnarFile.ReadAsync(damaged, options);
                return false;
            }
            catch (DataFormatException refusal)
            {
                Assert.Contains("damaged" + ending, refusal.Message, StringComparison.Ordinal);
                return true;
            }
        }
    }
}
