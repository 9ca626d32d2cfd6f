using System.Buffers.Binary;

namespace Autoencoders.Tests;

/// <summary>Data of more bytes than an array can hold lie in several blocks: here in blocks of few bytes, which are cut anywhere.</summary>
public sealed class LongFileTests
{
    private const string Header =
        "{'n':{'dtype':'I64','shape':[2],'data_offsets':[0,16]},'x':{'dtype':'F32','shape':[3],'data_offsets':[16,28]},"
        + "'empty':{'dtype':'F32','shape':[0],'data_offsets':[28,28]}}";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(29)]
    public void Tensors_are_the_same_whatever_blocks_their_bytes_lie_in(int blockLength)
    {
        byte[] data = [7, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, 0, 0, 0x40, 0x40];

        SafeTensors file = SafeTensors.Read(new MemoryStream(SmallWeights.File(Header, data)), "long", blockLength);

        Assert.Equal([1f, -2f, 3f], file.Singles("x"));
        Assert.Empty(file.Singles("empty"));
        Assert.Equal(data[..16], file.Bytes("n").ToArray());
        Assert.Equal(data[16..], file.Bytes("x").ToArray());
        Assert.True(file.Bytes("empty").IsEmpty);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(64)]
    public void A_network_has_the_weights_of_the_file_whatever_blocks_they_lie_in(int blockLength)
    {
        SafeTensors file = SafeTensors.Read(new MemoryStream(SmallWeights.Whole), "long", blockLength);

        WeightsOnlyAutoencoder<Small> network = WeightsReader.Read<WeightsOnlyAutoencoder<Small>>(file, TensorNames.Unchanged, out _);

        using var whole = new MemoryStream(SmallWeights.Whole);
        Assert.Equal(WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(whole).State.ToArray(), network.State.ToArray());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(64)]
    public void The_element_that_is_not_finite_is_named_whatever_block_it_lies_in(int blockLength)
    {
        byte[] data = SmallWeights.Data();
        BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(sizeof(float) * 10), float.PositiveInfinity);
        SafeTensors file = SafeTensors.Read(new MemoryStream(SmallWeights.File(SmallWeights.Header, data)), "long", blockLength);

        string message = Assert.Throws<WeightsFileException>(
            () => WeightsReader.Read<WeightsOnlyAutoencoder<Small>>(file, TensorNames.Unchanged, out _)).Message;

        Assert.Contains("'decoder.0.weight'", message);
        Assert.Contains("element 2", message);
    }

    [Fact]
    public void Data_that_end_within_a_later_block_are_refused()
    {
        byte[] whole = SmallWeights.Whole;
        string message = Assert.Throws<WeightsFileException>(
            () => SafeTensors.Read(new MemoryStream(whole[..^9]), "cut", blockLength: 16)).Message;
        Assert.Contains("data up to byte 68, found a file truncated after 59", message);
    }

    [Fact]
    public void A_header_that_no_reader_takes_is_not_written()
    {
        var file = new SafeTensorsWriter();
        file.AddMetadata("text", new string('x', 100));
        int length = file.Header("weights").Length;

        Assert.Equal(length, file.Header("weights", longest: length).Length);
        string message = Assert.Throws<WeightsFileException>(() => file.Header("weights", longest: length - 1)).Message;
        Assert.Contains($"weights: expected a header of at most {length - 1} bytes to write, found one of {length}", message);
    }
}
