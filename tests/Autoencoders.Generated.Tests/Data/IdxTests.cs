using System.Buffers.Binary;
using System.IO.Compression;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class IdxTests
{
    private const uint Images = 0x803;
    private const uint Labels = 0x801;

    private static byte[] File(uint magic, uint[] dimensions, params byte[] data)
    {
        var bytes = new byte[4 + 4 * dimensions.Length + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, magic);
        for (int i = 0; i < dimensions.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 + 4 * i), dimensions[i]);
        data.CopyTo(bytes, 4 + 4 * dimensions.Length);
        return bytes;
    }

    private static byte[] Compress(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pairs_images_and_labels(bool compressed)
    {
        using var folder = new TemporaryFolder();
        byte[] images = File(Images, [2, 1, 3], 0, 51, 255, 102, 153, 204);
        byte[] labels = File(Labels, [2], 9, 255);
        Dataset dataset = Idx.Read(
            folder.Write("images", compressed ? Compress(images) : images), folder.Write("labels", compressed ? Compress(labels) : labels));

        Assert.Equal(3, dataset.Length);
        Assert.Equal([0f, 51 / 255f, 1f, 102 / 255f, 153 / 255f, 204 / 255f], dataset.Values.ToArray());
        Assert.Equal([9, 255], dataset.Labels.ToArray());
    }

    [Fact]
    public void Reads_more_than_one_block()
    {
        using var folder = new TemporaryFolder();
        var data = new byte[3_000_000];
        new Random(1).NextBytes(data);
        Dataset dataset = Idx.ReadImages(folder.Write("images.gz", Compress(File(Images, [3000, 10, 100], data))));
        Assert.Equal(3000, dataset.Count);
        Assert.True(dataset.Values.Span.SequenceEqual([.. data.Select(value => value / 255f)]));
    }

    public static TheoryData<string, byte[], string[]> DamagedImages => new()
    {
        { "empty", [], ["16 bytes", "0 bytes"] },
        { "half a header", File(Images, [2, 1, 3])[..10], ["16 bytes", "10 bytes"] },
        { "labels", File(Labels, [2], 1, 2), ["00000803", "00000801"] },
        { "floats", File(0xD03, [1, 1, 1], 0, 0, 0, 0), ["00000803", "00000D03"] },
        { "text", "width,height\n1,2\n"u8.ToArray(), ["00000803"] },
        { "short", File(Images, [2, 1, 3], 1, 2, 3, 4, 5), ["6 bytes", "only 5"] },
        { "long", File(Images, [2, 1, 3], 1, 2, 3, 4, 5, 6, 7), ["6 bytes", "more"] },
        { "no images", File(Images, [0, 1, 3]), ["dimension 1", "0"] },
        { "no width", File(Images, [2, 1, 0]), ["dimension 3", "0"] },
        { "overflow", File(Images, [uint.MaxValue, uint.MaxValue, uint.MaxValue], 1), ["at most", "79228162458924105385300197375"] },
        { "claim", File(Images, [20000, 100, 1000], 1), ["2000000000 bytes", "only 1"] },
        { "compressed short", Compress(File(Images, [2, 1, 3], 1, 2, 3, 4, 5)), ["6 bytes", "only 5"] },
        { "compressed long", Compress(File(Images, [2, 1, 3], 1, 2, 3, 4, 5, 6, 7)), ["6 bytes", "more"] },
        { "compressed claim", Compress(File(Images, [20000, 100, 1000], 1)), ["at most 16778", "bytes", "2000000000", "MaximumValues"] },
        { "not gzip", [0x1F, 0x8B, 0xFF, 0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], ["gzip"] },
    };

    [Theory]
    [MemberData(nameof(DamagedImages))]
    public void Refuses_damaged_files(string name, byte[] content, string[] expected)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(name, content);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<DataFormatException>(() => Idx.ReadImages(path));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.All(expected.Append(path), part => Assert.Contains(part, refusal.Message));
        Assert.InRange(allocated, 0, 4 << 20);
    }

    [Fact]
    public void Refuses_truncated_gzip_at_every_length()
    {
        using var folder = new TemporaryFolder();
        var data = new byte[600];
        new Random(2).NextBytes(data);
        byte[] whole = Compress(File(Images, [6, 10, 10], data));

        // The last eight bytes repeat what was read: checksum and length.
        for (int length = 0; length < whole.Length - 8; length++)
        {
            string path = folder.Write("images.gz", whole[..length]);
            Assert.Contains(path, Assert.Throws<DataFormatException>(() => Idx.ReadImages(path)).Message);
        }
    }

    [Fact]
    public void Refuses_labels_that_are_not_as_many_as_the_images()
    {
        using var folder = new TemporaryFolder();
        string images = folder.Write("images", File(Images, [2, 1, 1], 1, 2));
        string labels = folder.Write("labels", File(Labels, [3], 1, 2, 3));
        string message = Assert.Throws<DataFormatException>(() => Idx.Read(images, labels)).Message;
        Assert.All(["2 images", "found 3", images, labels], part => Assert.Contains(part, message));
    }

    [SharedDataFact("fashion-mnist/t10k-images-idx3-ubyte.gz")]
    public void Reads_the_real_Fashion_MNIST()
    {
        Dataset clothes = Idx.Read(
            SharedData.PathOf("fashion-mnist/t10k-images-idx3-ubyte.gz"), SharedData.PathOf("fashion-mnist/t10k-labels-idx1-ubyte.gz"));
        Assert.Equal(10_000, clothes.Count);
        Assert.Equal(28 * 28, clothes.Length);
        Assert.Equal([9, 2, 1, 1, 6], clothes.Labels[..5].ToArray());

        // Each of the ten classes has a thousand images.
        Assert.All(clothes.Labels.ToArray().CountBy(label => label), label => Assert.Equal(1000, label.Value));
        Assert.Equal(1, clothes.Values.ToArray().Max());
    }
}
