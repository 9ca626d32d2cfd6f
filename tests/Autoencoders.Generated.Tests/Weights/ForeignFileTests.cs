using System.Buffers.Binary;
using System.Text;

namespace Autoencoders.Tests;

/// <summary>What other programs write, and the reader of the format's makers takes.</summary>
public class ForeignFileTests
{
    private const string Tensors =
        "'encoder.0.bias':{'dtype':'F16','shape':[2],'data_offsets':[0,4]},"
        + "'a.num':{'dtype':'BF16','shape':[1],'data_offsets':[4,6]},"
        + "'b':{'dtype':'F64','shape':[3],'data_offsets':[6,30]},"
        + "'c':{'dtype':'F32','shape':[1],'data_offsets':[30,34]}";

    private static readonly float[] s_block = [0, 3, 1, 4, 2, 5, 6, 7, 8, 10, 12, 9, 11, 13, 14, 15, 16];

    [Theory]
    [InlineData("{")]
    [InlineData("{'__metadata__':null,")]
    [InlineData(" \n\t\r{'__metadata__':{},")]
    [InlineData("{ '__metadata__' : { 'format' : 'pt' } , ")]
    [InlineData("   \n{'__metadata__': null  ,")]
    public void Space_and_missing_metadata_are_no_fault(string begin)
    {
        string header = begin + SmallWeights.Header[(1 + SmallWeights.Metadata.Length)..] + " \n ";
        Assert.Equal(s_block, Load(SmallWeights.File(header, SmallWeights.Data())).Parameters.ToArray());
    }

    [Theory]
    [InlineData("\u00a0{}")]
    [InlineData("\v{}")]
    [InlineData("   ")]
    public void Other_space_and_nothing_but_space_are_refused(string header)
        => Assert.Throws<WeightsFileException>(() => Load(SmallWeights.File(Encoding.UTF8.GetBytes(header), [])));

    [Theory]
    [InlineData("F16", 2)]
    [InlineData("BF16", 2)]
    [InlineData("F64", 8)]
    public void Weights_of_another_element_type_load(string type, int length)
    {
        string header = "{" + SmallWeights.Header[(1 + SmallWeights.Metadata.Length)..].Replace("F32", type);
        foreach (int offset in new[] { 0, 24, 32, 56, 68 })
            header = header.Replace($"[{offset},", $"[{offset / 4 * length},").Replace($",{offset}]", $",{offset / 4 * length}]");
        var data = new byte[17 * length];
        for (int i = 0; i < 17; i++)
            Write(data.AsSpan(i * length), type, i);
        Assert.Equal(s_block, Load(SmallWeights.File(header, data)).Parameters.ToArray());
    }

    [Fact]
    public void Numbers_of_every_type_are_read_wherever_they_lie()
    {
        byte[] data = new byte[34];
        BinaryPrimitives.WriteHalfLittleEndian(data, (Half)(-1.5f));
        BinaryPrimitives.WriteHalfLittleEndian(data.AsSpan(2), Half.Epsilon);
        Write(data.AsSpan(4), "BF16", -2.5f);
        double[] doubles = [0.1, 1 + Math.Pow(2, -24), 1e300];
        for (int i = 0; i < doubles.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(6 + 8 * i), doubles[i]);
        BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(30), 7.25f);

        SafeTensors file = SafeTensors.Read(SmallWeights.File($"{{{Tensors}}}", data), "numbers");
        Assert.Equal([-1.5f, 5.9604645e-8f], file.Singles("encoder.0.bias"));
        Assert.Equal([-2.5f], file.Singles("a.num"));
        Assert.Equal([0.1f, 1, float.PositiveInfinity], file.Singles("b"));
        Assert.Equal([7.25f], file.Singles("c"));
    }

    [Fact]
    public void A_number_that_floats_cannot_hold_is_no_weight()
    {
        string header = SmallWeights.Header.Replace(
            "'F32','shape':[3],'data_offsets':[56,68]", "'F64','shape':[3],'data_offsets':[56,80]");
        byte[] data = [.. SmallWeights.Data(14), .. new byte[24]];
        BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(64), -1e39);
        string message = Assert.Throws<WeightsFileException>(() => Load(SmallWeights.File(header, data))).Message;
        Assert.Equal("(memory): tensor 'decoder.0.bias': expected finite weights, found -Infinity as element 1.", message);
    }

    private static WeightsOnlyAutoencoder<Small> Load(byte[] file) => WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(file.AsSpan());

    private static void Write(Span<byte> bytes, string type, float value)
    {
        if (type == "F64")
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        else if (type == "F16")
            BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)value);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16));
    }
}
