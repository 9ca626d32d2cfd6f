using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class DamagedWeightsTests
{
    private static byte[] WithWeight(int element, float value)
    {
        byte[] data = SmallWeights.Data();
        BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(sizeof(float) * element), value);
        return SmallWeights.File(SmallWeights.Header, data);
    }

    private static byte[] WithHeaderLength(ulong length)
    {
        byte[] file = SmallWeights.Whole;
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);
        return file;
    }

    private static byte[] WithBytes(string original, params byte[] replacement)
    {
        byte[] file = SmallWeights.Whole;
        int at = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(original));
        Assert.True(at >= 0);
        replacement.CopyTo(file, at);
        return file;
    }

    public static TheoryData<string, byte[], string[]> Damages => new()
    {
        // The length of the header.
        { "empty file", [], ["8 bytes", "0 bytes"] },
        { "half a length", SmallWeights.Whole[..5], ["8 bytes", "5 bytes"] },
        { "no header", WithHeaderLength(0), ["JSON object", "empty header"] },
        { "header beyond the file", WithHeaderLength(5000), ["header of 5000 bytes", "only"] },
        { "header above 100 MB", WithHeaderLength(100_000_001), ["at most 100000000", "100000001"] },
        { "header of 2^64 - 1", WithHeaderLength(ulong.MaxValue), ["at most 100000000", "18446744073709551615"] },
        { "header cut short", WithHeaderLength(100), ["well-formed JSON"] },

        // The JSON of the header.
        { "text file", "encoder weights and biases"u8.ToArray(), ["header"] },
        { "array", SmallWeights.File("[1,2,3]", []), ["JSON object", "byte 91"] },
        { "trailing comma", SmallWeights.With("[56,68]}}", "[56,68]},}"), ["well-formed JSON"] },
        { "depth bomb", SmallWeights.With("'F32','shape':[3]", new string('[', 100_000)), ["well-formed JSON", "depth"] },
        {
            "depth bomb of objects",
            SmallWeights.File(string.Concat(Enumerable.Repeat("{'a':", 100_000)), []),
            ["well-formed JSON", "depth"]
        },
        { "invalid UTF-8 in a name", WithBytes("encoder.0.bias", 0xFF, 0xFE), ["valid Unicode"] },
        { "invalid UTF-8 in a dtype", WithBytes("F32", 0xC3, 0x28), ["valid Unicode"] },
        { "half a surrogate pair", SmallWeights.With("encoder.0.bias", "\\ud800"), ["valid Unicode"] },
        {
            "tensor that is a number",
            SmallWeights.With("{'dtype':'F32','shape':[3],'data_offsets':[56,68]}", "7"),
            ["'decoder.0.bias'", "dtype, shape and data_offsets", "7"]
        },
        { "no dtype", SmallWeights.With("'dtype':'F32','shape':[3],", "'shape':[3],"), ["'decoder.0.bias'", "dtype"] },
        { "unknown member", SmallWeights.With("'shape':[3],", "'shape':[3],'order':'C',"), ["'decoder.0.bias'", "order"] },
        { "duplicate tensor", SmallWeights.With("decoder.0.bias", "encoder.0.bias"), ["duplicate", "encoder.0.bias"] },
        { "duplicate tensor, escaped", SmallWeights.With("decoder.0.bias", "\\u0065ncoder.0.bias"), ["duplicate", "encoder.0.bias"] },
        { "duplicate member", SmallWeights.With("'shape':[3],", "'shape':[3],'shape':[3],"), ["duplicate", "shape"] },
        { "metadata that is a number", SmallWeights.With(SmallWeights.Metadata, "'__metadata__':7,"), ["__metadata__", "object", "7"] },
        { "metadata value that is a number", SmallWeights.With("'1'", "1"), ["format_version", "string", "found 1"] },

        // Which network and which format.
        { "format version 2", SmallWeights.With("'1'", "'2'"), ["format_version '1'", "'2'"] },
        { "no format version", SmallWeights.With("'format_version':'1',", ""), ["format_version '1'", "no format_version"] },
        { "wrong architecture", SmallWeights.With("dense 2 |", "dense 4 |"), ["architecture '3 | dense 2", "'3 | dense 4"] },
        {
            "no architecture",
            SmallWeights.With(",'architecture':'3 | dense 2 | code | dense 3'", ""),
            ["architecture '3", "no architecture"]
        },

        // Names, types and shapes.
        {
            "missing tensor",
            SmallWeights.With(",'decoder.0.bias':{'dtype':'F32','shape':[3],'data_offsets':[56,68]}", "", count: 14),
            ["'decoder.0.bias'", "only 'encoder.0.bias', 'decoder.0.weight', 'encoder.0.weight'"]
        },
        { "renamed tensor", SmallWeights.With("decoder.0.bias", "decoder.1.bias"), ["'decoder.0.bias'", "decoder.1.bias"] },
        {
            "additional one",
            SmallWeights.With("[56,68]}}", "[56,68]},'extra':{'dtype':'F32','shape':[1],'data_offsets':[68,72]}}", count: 18),
            ["'extra'", "additional"]
        },
        {
            "dtype of another type",
            SmallWeights.With("'dtype':'F32','shape':[3]", "'dtype':'I32','shape':[3]"),
            ["'decoder.0.bias'", "dtype F32", "dtype I32"]
        },
        {
            "dtype of another size",
            SmallWeights.With("'dtype':'F32','shape':[3]", "'dtype':'U16','shape':[6]"),
            ["'decoder.0.bias'", "dtype F32", "dtype U16"]
        },
        {
            "dtype that does not exist",
            SmallWeights.With("'dtype':'F32','shape':[3]", "'dtype':'Q99','shape':[3]"),
            ["'decoder.0.bias'", "dtype of the format", "Q99"]
        },
        {
            "dtype that is a number",
            SmallWeights.With("'dtype':'F32','shape':[3]", "'dtype':32,'shape':[3]"),
            ["'decoder.0.bias'", "dtype of the format", "32"]
        },
        { "transposed shape", SmallWeights.With("'shape':[2,3]", "'shape':[3,2]"), ["'encoder.0.weight'", "shape [2, 3]", "shape [3, 2]"] },
        { "flat shape", SmallWeights.With("'shape':[2,3]", "'shape':[6]"), ["'encoder.0.weight'", "shape [2, 3]", "shape [6]"] },
        {
            "shape that is a string",
            SmallWeights.With("'shape':[2,3]", "'shape':'2x3'"),
            ["'encoder.0.weight'", "shape to be an array", "2x3"]
        },
        { "negative shape", SmallWeights.With("'shape':[2,3]", "'shape':[-2,-3]"), ["'encoder.0.weight'", "shape without negative", "-2"] },
        { "fractional shape", SmallWeights.With("'shape':[2,3]", "'shape':[2.5,3]"), ["'encoder.0.weight'", "whole numbers", "2.5"] },
        {
            "shape that overflows a number",
            SmallWeights.With("'shape':[2,3]", "'shape':[99999999999999999999,3]"),
            ["'encoder.0.weight'", "below 2^63", "99999999999999999999"]
        },
        {
            "shape that overflows its product",
            SmallWeights.With("'shape':[2,3]", "'shape':[4294967296,4294967296,6]"),
            ["'encoder.0.weight'", "at most 9223372036854775807 elements"]
        },

        // Offsets and data.
        {
            "offsets for another shape",
            SmallWeights.With("'shape':[3]", "'shape':[4]"),
            ["'decoder.0.bias'", "4 elements of F32", "12 bytes"]
        },
        { "one offset", SmallWeights.With("[56,68]", "[56]"), ["'decoder.0.bias'", "[begin, end]", "[56]"] },
        { "descending offsets", SmallWeights.With("[56,68]", "[68,56]"), ["'decoder.0.bias'", "ascending", "[68,56]"] },
        { "negative offset", SmallWeights.With("[0,24]", "[-24,0]"), ["'encoder.0.weight'", "without negative", "-24"] },
        {
            "offset that overflows",
            SmallWeights.With("[56,68]", "[56,9223372036854775808]"),
            ["'decoder.0.bias'", "below 2^63", "9223372036854775808"]
        },
        { "overlap", SmallWeights.With("[24,32]", "[20,28]"), ["'encoder.0.bias'", "byte 24", "overlap", "byte 20"] },
        { "same data twice", SmallWeights.With("[32,56]", "[0,24]"), ["byte 24", "overlap", "byte 0"] },
        { "gap", SmallWeights.With("[56,68]", "[60,72]"), ["'decoder.0.bias'", "byte 56", "gap", "byte 60"] },
        { "gap at the start", SmallWeights.With("[0,24]", "[68,92]"), ["'encoder.0.bias'", "byte 0", "gap"] },
        { "truncated data", SmallWeights.Whole[..^1], ["'decoder.0.bias'", "byte 68", "truncated after 67"] },
        { "no data", SmallWeights.File(SmallWeights.Header, []), ["'encoder.0.weight'", "truncated after 0"] },
        {
            "data claimed beyond memory",
            SmallWeights.File("{'a':{'dtype':'U8','shape':[9000000000000000000],'data_offsets':[0,9000000000000000000]}}", []),
            ["data up to byte 9000000000000000000", "truncated after"]
        },
        { "surplus data", [.. SmallWeights.Whole, 0], ["end after 68 bytes", "more"] },
        { "not a number", WithWeight(7, float.NaN), ["'encoder.0.bias'", "finite", "NaN as element 1"] },
        { "infinite weight", WithWeight(16, float.NegativeInfinity), ["'decoder.0.bias'", "finite", "element 2"] },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Refuses_a_damaged_file(string name, byte[] content, string[] expected) =>
        SmallWeights.AssertRefused(name, content, expected);

    [Fact]
    public void Loads_the_file_that_is_not_damaged() =>
        Assert.NotNull(WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(new MemoryStream(SmallWeights.Whole)));

    [Fact]
    public void Refuses_a_file_truncated_anywhere()
    {
        for (int length = 0; length < SmallWeights.Whole.Length; length++)
        {
            byte[] content = SmallWeights.Whole[..length];
            Assert.Throws<WeightsFileException>(() => WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(new MemoryStream(content)));
        }
    }

    [Fact]
    public void Loads_or_refuses_whatever_byte_is_damaged()
    {
        byte[] whole = SmallWeights.WithScaler(SmallWeights.StandardScaler);
        int refused = 0;
        for (int at = 0; at < whole.Length; at++)
        {
            foreach (byte damage in new byte[] { 0, 0xFF, (byte)'"', (byte)'9', (byte)(whole[at] ^ 1) })
            {
                byte[] content = [.. whole];
                content[at] = damage;
                try
                {
                    WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(new MemoryStream(content));
                }
                catch (WeightsFileException)
                {
                    refused++;
                }
            }
        }

        // Damage in the numbers of the data mostly gives other numbers; damage in the header mostly gives no header.
        Assert.InRange(refused, whole.Length, 5 * whole.Length);
    }

    [Theory]
    [InlineData(99_999_999ul, "")]
    [InlineData(0ul, "{'a':{'dtype':'U8','shape':[2000000000],'data_offsets':[0,2000000000]}}")]
    public void Allocates_no_memory_for_lengths_that_no_data_stand_behind(ulong headerLength, string header)
    {
        byte[] content = SmallWeights.File(header, new byte[10]);
        if (headerLength != 0)
            BinaryPrimitives.WriteUInt64LittleEndian(content, headerLength);

        // A stream that does not know its length, so that only what arrives can tell.
        using var source = new GZipStream(new MemoryStream(Compress(content)), CompressionMode.Decompress);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<WeightsFileException>(() => WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(source));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    private static byte[] Compress(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
