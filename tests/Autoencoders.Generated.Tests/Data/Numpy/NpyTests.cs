namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class NpyTests
{
    private static Dataset Read(byte[] file, MissingValues missing = MissingValues.Reject)
        => Npy.Read(new MemoryStream(file), "rows.npy", missing);

    public static TheoryData<string> Types =>
    [
        "<f2", ">f2", "<f4", ">f4", "<f8", ">f8", "|i1", "<i2", ">i2", "<i4", ">i4", "<i8", ">i8", "|u1", "<u2", ">u2", "<u4", ">u4",
        "<u8", ">u8", "|b1", "<i1", ">u1",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Reads_every_type_in_both_orders(string type)
    {
        int low = type[1] is 'u' or 'b' ? 0 : -2;
        int[] values = type[1] == 'b' ? [0, 1, 1, 0, 0, 1] : [low, 1, 2, 100, 4, 5];
        float[] expected = [.. values.Select(value => (float)value)];

        Dataset rows = Read(NpyBytes.File(type, false, "(2, 3)", NpyBytes.Elements(type, values)));
        Assert.Equal(3, rows.Length);
        Assert.Equal(expected, rows.Values.ToArray());

        int[] byColumns = [values[0], values[3], values[1], values[4], values[2], values[5]];
        Assert.Equal(expected, Read(NpyBytes.File(type, true, "(2, 3)", NpyBytes.Elements(type, byColumns))).Values.ToArray());
    }

    [Theory]
    [InlineData("(24,)", 24, 1)]
    [InlineData("(4, 6)", 4, 6)]
    [InlineData("(2, 3, 4)", 2, 12)]
    [InlineData("(2, 3, 2, 2)", 2, 12)]
    [InlineData("(1, 24)", 1, 24)]
    [InlineData("(24L, 1L)", 24, 1)]
    public void The_first_dimension_is_that_of_the_rows(string shape, int count, int length)
    {
        Dataset rows = Read(NpyBytes.File("<f4", false, shape, NpyBytes.Singles([.. Enumerable.Range(0, 24).Select(i => (float)i)])));
        Assert.Equal((count, length), (rows.Count, rows.Length));
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)i), rows.Values.ToArray());
    }

    [Fact]
    public void Reorders_three_dimensions()
    {
        // numpy.asfortranarray(numpy.arange(24).reshape(2, 3, 4)): element [i, j, k] = 12 i + 4 j + k lies at i + 2 j + 6 k.
        var data = new float[24];
        for (int i = 0; i < 24; i++)
            data[i / 12 + i / 4 % 3 * 2 + i % 4 * 6] = i;
        Dataset rows = Read(NpyBytes.File("<f4", true, "(2, 3, 4)", NpyBytes.Singles(data)));
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)i), rows.Values.ToArray());
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }                    ", 1)]
    [InlineData("{'shape':(2,),'fortran_order':False,'descr':'<f4'}", 1)]
    [InlineData("{\"descr\": \"<f4\", \"fortran_order\": False, \"shape\": (2, )}", 2)]
    [InlineData("  { 'descr' : '<f4' , 'fortran_order' : True , 'shape' : ( 2 , ) , } ", 3)]
    public void Reads_headers_of_every_version(string header, byte version)
        => Assert.Equal([5f, 6f], Read(NpyBytes.File(header, NpyBytes.Singles(5, 6), version)).Values.ToArray());

    [Fact]
    public void Reads_more_than_one_block_of_any_stream()
    {
        using var folder = new TemporaryFolder();
        float[] values = [.. Enumerable.Range(0, 100_000).Select(i => i * 0.5f)];
        byte[] file = NpyBytes.File("<f4", false, "(1000, 100)", NpyBytes.Singles(values));
        Assert.Equal(values, Npy.Read(folder.Write("rows.npy", file)).Values.ToArray());
        Assert.Equal(values, Npy.Read(folder.Write("rows.npy.gz", Compressed.Gzip(file))).Values.ToArray());
    }

    [Theory]
    [InlineData("<i8", "(3,)")]
    [InlineData(">i4", "(3, 1)")]
    [InlineData("<f8", "(3,)")]
    [InlineData("|u1", "(3,)")]
    public void Reads_labels_of_any_type(string type, string shape)
    {
        byte[] file = NpyBytes.File(type, false, shape, NpyBytes.Elements(type, 7, 0, 120));
        Assert.Equal([7, 0, 120], Npy.ReadLabels(new MemoryStream(file), "labels.npy").ToArray());
    }

    [Fact]
    public void Labels_are_exact_whole_numbers()
    {
        int[] labels = [int.MaxValue, int.MinValue, 16_777_217];
        byte[] file = NpyBytes.File("<i8", false, "(3,)", NpyBytes.Elements("<i8", labels));
        Assert.Equal(labels, Npy.ReadLabels(new MemoryStream(file), "labels.npy").ToArray());
    }

    [Fact]
    public void What_is_written_comes_back_and_is_aligned()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "rows.npy");
        var rows = new Dataset(Enumerable.Range(0, 60_000).Select(i => i * 0.1f).ToArray(), 6);
        Npy.Write(path, rows);

        Assert.Equal(rows.Values.ToArray(), Npy.Read(path).Values.ToArray());
        Assert.Equal(128 + 4 * 60_000, new FileInfo(path).Length);
        Assert.Equal((byte)'\n', File.ReadAllBytes(path)[127]);
        Assert.Single(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void Missing_values_are_filled_as_asked()
    {
        byte[] file = NpyBytes.File("<f4", false, "(3, 2)", NpyBytes.Singles(1, float.NaN, float.NaN, 4, 5, 8));
        Assert.Equal([1f, float.NaN, float.NaN, 4f, 5f, 8f], Read(file, MissingValues.Keep).Values.ToArray());
        Assert.Equal([1f, 0f, 0f, 4f, 5f, 8f], Read(file, MissingValues.Zero).Values.ToArray());
        Assert.Equal([1f, 6f, 3f, 4f, 5f, 8f], Read(file, MissingValues.Mean).Values.ToArray());
    }

    [Fact]
    public void Refuses_a_file_cut_at_any_byte()
    {
        byte[] whole = NpyBytes.File("<f4", false, "(2, 3)", NpyBytes.Singles(1, 2, 3, 4, 5, 6));
        for (int length = 0; length < whole.Length; length++)
            Assert.StartsWith("rows.npy: expected ", Assert.Throws<DataFormatException>(() => Read(whole[..length])).Message);
    }

    [Fact]
    public void A_claim_costs_no_memory()
    {
        using var folder = new TemporaryFolder();
        byte[] file = NpyBytes.File("<f8", false, "(1000, 100, 1000)", new byte[80]);
        var everything = new NpyOptions { MaximumValues = Array.MaxLength };
        foreach (string path in new[] { folder.Write("claim.npy", file), folder.Write("claim.npy.gz", Compressed.Gzip(file)) })
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            string message = Assert.Throws<DataFormatException>(() => Npy.Read(path, everything)).Message;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
            Assert.Contains("expected 800000000 bytes of data", message);
            Assert.Contains("only 80", message);
        }
    }
}
