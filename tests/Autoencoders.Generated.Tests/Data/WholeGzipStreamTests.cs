namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class WholeGzipStreamTests
{
    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Read(byte[] file)
    {
        using var source = new WholeGzipStream(new MemoryStream(file));
        var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1000)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public void A_whole_file_is_read_to_its_end(int count)
    {
        byte[] content = Bytes(count);
        Assert.Equal(content, Read(Compressed.Gzip(content)));
        Assert.Equal([.. content, .. content], Read([.. Compressed.Gzip(content), .. Compressed.Gzip(content)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,2\n3,4\n5,6\n")]
    [InlineData("AEG1: whole file")]
    public void A_file_cut_at_any_byte_is_refused(string text)
    {
        foreach (byte[] content in new[] { System.Text.Encoding.UTF8.GetBytes(text), Bytes(300) })
        {
            byte[] whole = Compressed.Gzip(content);
            for (int length = 2; length < whole.Length; length++)
                Assert.Throws<InvalidDataException>(() => Read(whole[..length]));
        }
    }

    [Fact]
    public void What_follows_a_file_is_refused()
        => Assert.Throws<InvalidDataException>(() => Read([.. Compressed.Gzip(Bytes(100)), 1, 2, 3]));

    [Fact]
    public void A_table_cut_between_two_records_is_no_smaller_table()
    {
        using var folder = new TemporaryFolder();
        byte[] table = [.. Enumerable.Range(0, 3000).SelectMany(row => System.Text.Encoding.UTF8.GetBytes($"{row},{row * row % 977}\n"))];
        byte[] whole = Compressed.Gzip(table);
        for (int length = whole.Length / 2; length < whole.Length; length += 97)
        {
            string path = folder.Write("rows.csv.gz", whole[..length]);
            Assert.Contains(path, Assert.Throws<DataFormatException>(() => Csv.Read(path)).Message);
        }
        Assert.Equal(3000, Csv.Read(folder.Write("rows.csv.gz", whole)).Count);
    }
}
