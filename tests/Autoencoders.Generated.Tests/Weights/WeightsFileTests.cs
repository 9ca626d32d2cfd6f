using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SmallNetwork = Autoencoders.Tests.WeightsOnlyAutoencoder<Autoencoders.Tests.Small>;
using WideNetwork = Autoencoders.Tests.WeightsOnlyAutoencoder<Autoencoders.Tests.Wide>;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class WeightsFileTests
{
    /// <summary>The weights as bits, so that -0 and 0 differ.</summary>
    private static int[] Bits<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
        => MemoryMarshal.Cast<float, int>(network.Parameters).ToArray();

    private static byte[] Saved<TNetwork>(TNetwork network, IScaler? scaler = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        var stream = new MemoryStream();
        WeightsFile.Save(network, stream, scaler);
        return stream.ToArray();
    }

    [Fact]
    public void A_file_is_written_byte_for_byte_as_the_format_says()
    {
        var network = SmallNetwork.Create(seed: 1);

        // In the block [inputs][outputs], in the file [outputs, inputs]: the file is to hold 0, 1, 2, ...
        float[] block = [0, 3, 1, 4, 2, 5, 6, 7, 8, 10, 12, 9, 11, 13, 14, 15, 16];
        block.CopyTo(network.Parameters);

        string header = SmallWeights.Header.Replace("dense 3'}", "dense 3','autoencoders.crc32':'00000000'}");
        int unpadded = header.Length;
        header = header.PadRight((unpadded + 7) / 8 * 8);
        Assert.NotEqual(unpadded, header.Length);
        uint checksum = System.IO.Hashing.Crc32.HashToUInt32(SmallWeights.File(header, SmallWeights.Data()));
        Assert.Equal(SmallWeights.File(header.Replace("00000000", $"{checksum:x8}"), SmallWeights.Data()), Saved(network));
    }

    [Fact]
    public void Strides_place_each_element()
    {
        var network = WeightsFile.Load<SmallNetwork>(new MemoryStream(SmallWeights.Whole));
        Assert.Equal([0, 3, 1, 4, 2, 5, 6, 7, 8, 10, 12, 9, 11, 13, 14, 15, 16], network.Parameters.ToArray());
    }

    [Fact]
    public void Small_and_wide_networks_survive_bit_for_bit()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "weights.safetensors");

        var small = SmallNetwork.Create(seed: 2);
        small.Parameters[0] = -0f;
        small.Parameters[1] = float.Epsilon;
        small.Parameters[2] = float.MaxValue;
        WeightsFile.Save(small, path);
        Assert.Equal(Bits(small), Bits(WeightsFile.Load<SmallNetwork>(path)));
        Assert.Equal(Bits(small), Bits(WeightsFile.Load<SmallNetwork>(new MemoryStream(Saved(small)))));

        var wide = WideNetwork.Create(seed: 3);
        WeightsFile.Save(wide, path);
        Assert.Equal(Bits(wide), Bits(WeightsFile.Load<WideNetwork>(path)));
        Assert.Equal(["weights.safetensors"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Data_begin_at_a_multiple_of_eight_bytes()
    {
        byte[] file = Saved(WideNetwork.Create(seed: 3));
        long headerLength = BinaryPrimitives.ReadInt64LittleEndian(file);
        Assert.Equal(0, headerLength % 8);
        Assert.Equal(file.Length, 8 + headerLength + sizeof(float) * WideNetwork.ParameterCount);
    }

    [Fact]
    public void Scalers_travel_with_the_weights()
    {
        var rows = new Dataset(new float[] { 0.1f, 5, 7, 0.3f, 5, -1e-9f, 1e9f, 5, 3 }, 3);
        IScaler[] scalers =
        [
            MinMaxScaler.Fit(rows, -1, 0.7f),
            StandardScaler.Fit(rows, ScalerScope.Global),
            RobustScaler.Fit(rows),
            ImputingScaler.Fit(rows),
            new UnitNormScaler(rows.Length),
            ScalerPipeline.Fit(
                rows, _ => new UnitNormScaler(rows.Length), _ => new Log1pScaler(rows.Length), left => StandardScaler.Fit(left)),
        ];
        foreach (IScaler scaler in scalers)
        {
            WeightsFile.Load<SmallNetwork>(new MemoryStream(Saved(SmallNetwork.Create(1), scaler)), out IScaler? loaded);
            Assert.Equal(scaler.GetType(), loaded!.GetType());
            Assert.Equal(scaler.Transform(rows).Values.ToArray(), loaded.Transform(rows).Values.ToArray());
        }

        WeightsFile.Load<SmallNetwork>(new MemoryStream(Saved(SmallNetwork.Create(1))), out IScaler? none);
        Assert.Null(none);
    }

    [Fact]
    public void A_scaler_of_another_size_is_refused()
    {
        var scaler = MinMaxScaler.Fit(new Dataset(new float[4], 4));
        string message = Assert.Throws<ArgumentException>(() => Saved(SmallNetwork.Create(1), scaler)).Message;
        Assert.Contains("4 columns", message);
        Assert.Contains("3 values", message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("'__metadata__':{'format':'pt'},")]
    public void Files_of_other_programs_load(string metadata)
    {
        byte[] file = SmallWeights.With(SmallWeights.Metadata, metadata);
        Assert.Equal(
            Bits(WeightsFile.Load<SmallNetwork>(new MemoryStream(SmallWeights.Whole))),
            Bits(WeightsFile.Load<SmallNetwork>(new MemoryStream(file))));
    }

    [Fact]
    public void A_missing_file_is_reported_as_such()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<FileNotFoundException>(() => WeightsFile.Load<SmallNetwork>(Path.Combine(folder.Root, "none.safetensors")));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Weights_that_are_not_finite_are_not_saved_and_the_old_file_stays(float value)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("weights.safetensors", SmallWeights.Whole);
        var network = SmallNetwork.Create(seed: 1);
        network.Parameters[^1] = value;

        var refusal = Assert.Throws<WeightsFileException>(() => WeightsFile.Save(network, path));
        Assert.Equal("decoder.0.bias", refusal.Tensor);
        Assert.Contains(path, refusal.Message);
        AssertOnlyFile(path, SmallWeights.Whole);
    }

    [Fact]
    public void A_scaler_that_fails_leaves_the_old_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("weights.safetensors", SmallWeights.Whole);
        var scaler = MinMaxScaler.Fit(new Dataset(new float[4], 4));
        Assert.Throws<ArgumentException>(() => WeightsFile.Save(SmallNetwork.Create(1), path, scaler));
        AssertOnlyFile(path, SmallWeights.Whole);
    }

    [Fact]
    public void A_rename_that_fails_leaves_the_target_and_no_temporary_file()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Combine(folder.Root, "weights.safetensors");
        Directory.CreateDirectory(target);
        Assert.ThrowsAny<Exception>(() => WeightsFile.Save(SmallNetwork.Create(1), target));
        Assert.True(Directory.Exists(target));
        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void A_write_that_fails_halfway_leaves_the_old_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("weights.safetensors", SmallWeights.Whole);
        Assert.Throws<IOException>(() => AtomicFile.Replace(path, file =>
        {
            file.Write(new byte[100_000]);
            Assert.Equal(SmallWeights.Whole, File.ReadAllBytes(path));
            throw new IOException("No space left on device");
        }));
        AssertOnlyFile(path, SmallWeights.Whole);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_reported()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DirectoryNotFoundException>(
            () => WeightsFile.Save(SmallNetwork.Create(1), Path.Combine(folder.Root, "none", "weights.safetensors")));
    }

    [Fact]
    public void Safetensors_are_read_without_a_network()
    {
        string header = "{'n':{'dtype':'I64','shape':[],'data_offsets':[0,8]},'x':{'dtype':'F32','shape':[2],'data_offsets':[8,16]}}";
        byte[] data = [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];
        SafeTensors tensors = SafeTensors.Read(new MemoryStream(SmallWeights.File(header, data)), "numbers");

        Assert.Equal(["n", "x"], tensors.Tensors.Select(tensor => tensor.Name));
        Assert.Equal("I64", tensors["n"].ElementType);
        Assert.Equal(5, BinaryPrimitives.ReadInt64LittleEndian(tensors.Bytes("n")));
        Assert.Equal([2L], tensors["x"].Shape.ToArray());
        Assert.Equal([1f, -2f], tensors.Singles("x"));
        Assert.Contains("dtype I64", Assert.Throws<WeightsFileException>(() => tensors.Singles("n")).Message);
        Assert.Contains("only 'n', 'x'", Assert.Throws<WeightsFileException>(() => tensors.Singles("y")).Message);
    }

    private static void AssertOnlyFile(string path, byte[] content)
    {
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
        Assert.Equal(content, File.ReadAllBytes(path));
    }
}
