using System.IO.Compression;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class NpzTests
{
    private static readonly byte[] s_values = NpyBytes.File("<f4", false, "(3, 2)", NpyBytes.Singles(1, 2, 3, 4, 5, 6));
    private static readonly byte[] s_labels = NpyBytes.File("<i8", false, "(3,)", NpyBytes.Elements("<i8", 7, 8, 9));

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Reads_rows_and_labels_by_name(CompressionLevel level)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("both.npz", Compressed.Zip(level, ("X.npy", s_values), ("y.npy", s_labels)));

        Assert.Equal(["X", "y"], Npz.Names(path));
        Dataset rows = Npz.Read(path, "X", "y");
        Assert.Equal((3, 2), (rows.Count, rows.Length));
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f], rows.Values.ToArray());
        Assert.Equal([7, 8, 9], rows.Labels.ToArray());
        Assert.True(Npz.Read(path, "X").Labels.IsEmpty);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_damaged_byte_is_noticed_wherever_it_is(CompressionLevel level)
    {
        using var folder = new TemporaryFolder();
        float[] expected = [.. Enumerable.Range(0, 100).Select(i => i * 0.37f)];
        byte[] values = NpyBytes.File("<f4", false, "(50, 2)", NpyBytes.Singles(expected));
        byte[] whole = Compressed.Zip(level, ("X.npy", values));
        int refused = 0;
        for (int place = 0; place < whole.Length; place++)
        {
            byte[] damaged = [.. whole];
            damaged[place] ^= 0x10;
            string path = folder.Write("damaged.npz", damaged);
            try
            {
                // Dates, versions and the like are of no consequence: where they are damaged, the numbers must be whole.
                Assert.Equal(expected, Npz.Read(path, "X").Values.ToArray());
            }
            catch (DataFormatException refusal)
            {
                Assert.StartsWith(path, refusal.Message);
                refused++;
            }
        }
        Assert.InRange(refused, values.Length / 2, whole.Length);
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_refused()
    {
        using var folder = new TemporaryFolder();
        byte[] whole = Compressed.Zip(CompressionLevel.Optimal, ("X.npy", s_values), ("y.npy", s_labels));
        for (int length = 0; length < whole.Length; length++)
        {
            string path = folder.Write("cut.npz", whole[..length]);
            Assert.StartsWith(path, Assert.Throws<DataFormatException>(() => Npz.Read(path, "X", "y")).Message);
        }
    }

    [SharedDataFact("adbench/32_shuttle.npz")]
    public void Reads_the_real_shuttle()
    {
        Dataset shuttle = Npz.Read(SharedData.PathOf("adbench/32_shuttle.npz"), "X", "y");
        Assert.Equal((49_097, 9), (shuttle.Count, shuttle.Length));

        // Of ADBench's description: 7.15 % of the rows are anomalies.
        Assert.Equal(3511, shuttle.Labels.ToArray().Count(label => label == 1));
        Assert.Equal(49_097 - 3511, shuttle.Labels.ToArray().Count(label => label == 0));
    }
}
