namespace Autoencoders.Tests;

/// <summary>What the checksum in a weights file tells, and what it leaves.</summary>
public class ChecksumTests
{
    private static byte[] Saved()
    {
        var stream = new MemoryStream();
        IScaler scaler = StandardScaler.Fit(new Dataset(new float[] { 1, 2, 3, 4, 5, 9 }, 3));
        WeightsFile.Save(WeightsOnlyAutoencoder<Small>.Create(seed: 1), stream, scaler);
        return stream.ToArray();
    }

    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        byte[] file = Saved();
        int name = file.AsSpan().IndexOf("autoencoders.crc32"u8);
        Assert.True(name > 0);
        for (int bit = 0; bit < 8 * file.Length; bit++)
        {
            // Under another name, nothing is a checksum: the file is one of those without.
            if (bit / 8 >= name && bit / 8 < name + "autoencoders.crc32".Length)
                continue;
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<WeightsFileException>(() => Load(file));
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Load(file);
    }

    [Fact]
    public void The_message_says_what_may_have_happened()
    {
        byte[] file = Saved();
        file[^3] ^= 1;
        string message = Assert.Throws<WeightsFileException>(() => Load(file)).Message;
        Assert.Matches(
            "^\\(memory\\): expected bytes of the checksum [0-9a-f]{8}, found [0-9a-f]{8}; the file is damaged, or was changed by a "
            + "program that should have removed 'autoencoders.crc32' from its metadata\\.$",
            message);
    }

    [Fact]
    public void Files_without_one_and_with_a_right_one_load_whatever_their_space()
    {
        Load(SmallWeights.Whole);
        Load(SmallWeights.With("{'dtype'", "{ 'dtype'"));
        byte[] file = SmallWeights.With("'format':", "'autoencoders.crc32':'00000000','format':");
        uint checksum = System.IO.Hashing.Crc32.HashToUInt32(file);
        Load(SmallWeights.With("'format':", $"'autoencoders.crc32':'{checksum:x8}','format':"));
        Assert.Throws<WeightsFileException>(() => Load(SmallWeights.With("'format':", $"'autoencoders.crc32': '{checksum:x8}','format':")));
        Assert.Throws<WeightsFileException>(() => Load(SmallWeights.With("'format':", "'autoencoders.crc32':'','format':")));
    }

    private static void Load(byte[] file) => WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(file.AsSpan(), out _);
}
