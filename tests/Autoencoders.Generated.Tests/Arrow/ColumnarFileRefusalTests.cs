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
            "", string.Join('\n', messages).Replace(_folder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
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
