namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class SampleFileTests
{
    private static readonly float[] s_values = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void What_is_written_is_an_array_for_numpy_too()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "rows.npy");
        SampleFile.Write(path, new Dataset(s_values, 2));
        byte[] written = File.ReadAllBytes(path);
        SampleFile.Write(path, [[1, 2], [3, 4], [5, 6]]);
        Assert.Equal(written, File.ReadAllBytes(path));
        Npy.Write(path, new Dataset(s_values, 2));
        Assert.Equal(written, File.ReadAllBytes(path));

        using SampleFile file = SampleFile.Open(path);
        Assert.Equal((3, 2, 0), (file.Count, file.Length, file.ConditionLength));
        Assert.Equal(s_values, file.Read(0, 3).Values.ToArray());
        Assert.Equal([5f, 6f], file.Read(2, 1).Values.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Read(2, 2));
    }

    [Fact]
    public void Opens_more_dimensions_and_rows_without_a_header()
    {
        using var folder = new TemporaryFolder();
        string shaped = folder.Write("shaped.npy", NpyBytes.File("<f4", false, "(1, 2, 3)", NpyBytes.Singles(s_values)));
        using SampleFile images = SampleFile.Open(shaped);
        Assert.Equal((1, 6), (images.Count, images.Length));

        string raw = folder.Write("rows.bin", NpyBytes.Singles(s_values));
        using SampleFile rows = SampleFile.Open(raw, 3);
        Assert.Equal((2, 3), (rows.Count, rows.Length));
        Assert.Equal([4f, 5f, 6f], rows.Read(1, 1).Values.ToArray());
    }

    [Fact]
    public void Converts_a_table_without_holding_it()
    {
        using var folder = new TemporaryFolder();
        string csv = folder.Write("rows.csv", "a,class,b\n1,7,2\n3,8,?\n5,9,4\n");
        string path = Path.Combine(folder.Root, "rows.npy");
        SampleFile.WriteCsv(csv, path, new CsvOptions { LabelName = "class", Missing = MissingValues.Mean });
        using (SampleFile means = SampleFile.Open(path))
            Assert.Equal([1f, 2f, 3f, 3f, 5f, 4f], means.Read(0, 3).Values.ToArray());
        SampleFile.WriteCsv(csv, path, new CsvOptions { LabelName = "class", Missing = MissingValues.Zero });
        using (SampleFile zeros = SampleFile.Open(path))
            Assert.Equal([1f, 2f, 3f, 0f, 5f, 4f], zeros.Read(0, 3).Values.ToArray());

        Assert.Throws<DataFormatException>(() => SampleFile.WriteCsv(csv, path, new CsvOptions { LabelName = "class" }));
        Assert.Throws<ArgumentException>(() => SampleFile.WriteCsv(csv, path, new CsvOptions { Missing = MissingValues.Keep }));
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "rows.npy");
        SampleFile.Write(path, [[1, 2]]);
        byte[] before = File.ReadAllBytes(path);

        IEnumerable<float[]> Failing()
        {
            yield return [3, 4];
            throw new InvalidOperationException("The source failed.");
        }

        Assert.Throws<InvalidOperationException>(() => SampleFile.Write(path, Failing()));
        string ragged = Assert.Throws<ArgumentException>(() => SampleFile.Write(path, [[1, 2], [1, 2, 3]])).Message;
        Assert.Contains("Row 1 (from 0) has 3 values", ragged);
        string missing = Assert.Throws<ArgumentException>(() => SampleFile.Write(path, [[1, 2], [float.NaN, 2]])).Message;
        Assert.Contains("row 1, column 0", missing);
        Assert.Throws<ArgumentException>(() => SampleFile.Write(path, (float[][])[]));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Root));
    }
}
