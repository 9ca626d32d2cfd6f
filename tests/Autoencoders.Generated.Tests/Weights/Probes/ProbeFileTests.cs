using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Weights.Frozen;

namespace Autoencoders.Tests.Weights.Probes;

/// <summary>Files with a few rows and their outputs, which loading runs.</summary>
[Trait("Registers", "Any")]
public sealed class ProbeFileTests
{
    private static float[] Rows(int count = 3, int length = 32)
    {
        var values = new float[count * length];
        new CounterRandom(7).Fill(values, -1, 1);
        return values;
    }

    private static byte[] Saved<TNetwork>(TNetwork network, float[] probe, IScaler? scaler = null, float[]? conditions = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        var stream = new MemoryStream();
        network.Save(stream, probe, scaler, conditions);
        return stream.ToArray();
    }

    private static WeightsFileException Refusal<TNetwork>(EditedFile file)
        where TNetwork : class, INetwork<TNetwork> =>
        Assert.Throws<WeightsFileException>(() => WeightsFile.Load<TNetwork>(file.Write(), out _));

    [Fact]
    public void Outputs_are_tensors_beside_the_weights()
    {
        var network = new ToldVariationalAutoencoder(seed: 1);
        float[] rows = Rows(), conditions = new float[9];
        byte[] saved = Saved(network, rows, scaler: null, conditions);
        SafeTensors file = SafeTensors.Read(saved, "saved");

        var codes = new float[3 * 4];
        network.EncodeBatch(rows, conditions, codes);
        Assert.Equal(codes, file.Singles("probe.code"));
        Assert.Equal(rows, file.Singles("probe.input"));
        Assert.Equal(
            ["probe.input", "probe.condition", "probe.code", "probe.reconstruction", "probe.weights"],
            file.Tensors.Select(tensor => tensor.Name).Where(name => name.StartsWith("probe.")));
        Assert.Equal(network.Parameters.ToArray(), ToldVariationalAutoencoder.Load(saved).Parameters.ToArray());
    }

    [Theory]
    [InlineData("encoder.2.bias")]
    [InlineData("encoder.2.weight")]
    [InlineData("decoder.0.weight")]
    [InlineData("decoder.2.bias")]
    public void Changed_weights_are_refused_by_name(string tensor)
    {
        foreach (bool isRounded in (bool[])[false, true])
        {
            var file = new EditedFile(Saved(new UntoldAutoencoder(seed: 1), Rows()));
            if (isRounded)
                UntoldAutoencoder.Load(file.Round().Write());
            Array.Reverse(file[tensor]);
            file[tensor][0] += 0.75f;
            WeightsFileException refusal = Refusal<UntoldAutoencoder>(file);
            Assert.Equal(tensor.StartsWith("encoder") ? "probe.code" : "probe.reconstruction", refusal.Tensor);
            Assert.EndsWith($"the first weights that are not those that were saved are '{tensor}'", refusal.Found);
        }
    }

    [Theory]
    [InlineData("probe.code")]
    [InlineData("probe.reconstruction")]
    public void Other_outputs_of_the_same_weights_are_refused(string tensor)
    {
        var file = new EditedFile(Saved(new UntoldQuantizedAutoencoder(seed: 1), Rows()));
        file[tensor][5] += 1e-3f;
        WeightsFileException refusal = Refusal<UntoldQuantizedAutoencoder>(file);
        Assert.Equal(tensor, refusal.Tensor);
        Assert.EndsWith("from the network; the weights are those that were saved", refusal.Found);

        file[tensor][5] = float.NaN;
        Assert.Equal("finite numbers", Refusal<UntoldQuantizedAutoencoder>(file).Expected);
    }

    [Fact]
    public void A_lost_scaler_is_noticed()
    {
        float[] rows = Rows(4, 5);
        var network = new FrozenAutoencoder(seed: 1);
        byte[] saved = Saved(network, rows, StandardScaler.Fit(new Dataset(rows, 5)));
        FrozenAutoencoder.Load(saved, out IScaler? scaler);
        Assert.NotNull(scaler);
        Assert.Equal("probe.code", Refusal<FrozenAutoencoder>(new EditedFile(saved).WithoutMetadata()).Tensor);

        saved = Saved(network, rows);
        FrozenAutoencoder.Load(new EditedFile(saved).WithoutMetadata().Write());
    }

    [Fact]
    public void A_detector_checks_its_scores()
    {
        Dataset rows = new(Rows(60, 5), 5);
        var scaler = StandardScaler.Fit(rows);
        var detector = AnomalyDetector<FrozenAutoencoder>.Calibrate(new FrozenAutoencoder(seed: 1), rows, rows, 0.1, scaler);
        var stream = new MemoryStream();
        detector.Save(stream, Rows(16, 5));
        AnomalyDetector<FrozenAutoencoder>.Load(stream.ToArray());
        ScaledAutoencoder<FrozenAutoencoder>.Load(stream.ToArray());

        var file = new EditedFile(stream.ToArray());
        file["probe.score"][15] += 1;
        var refusal = Assert.Throws<WeightsFileException>(() => AnomalyDetector<FrozenAutoencoder>.Load(file.Write()));
        Assert.Equal("probe.score", refusal.Tensor);
        Assert.Contains("as value 0 of row", refusal.Expected);
    }

    [Fact]
    public void Damaged_probes_are_refused()
    {
        byte[] saved = Saved(new UntoldAutoencoder(seed: 1), Rows());
        Assert.Equal("1 to 16 rows", Refusal<UntoldAutoencoder>(new EditedFile(saved).Reshape("probe.input", 17, 32)).Expected);
        Assert.Equal("1 to 16 rows", Refusal<UntoldAutoencoder>(new EditedFile(saved).Reshape("probe.input", 96)).Expected);
        Assert.Equal("shape [3, 32]", Refusal<UntoldAutoencoder>(new EditedFile(saved).Reshape("probe.input", 3, 31)).Expected);
        Assert.Equal("shape [1, 8]", Refusal<UntoldAutoencoder>(new EditedFile(saved).Reshape("probe.weights", 1, 7)).Expected);
        foreach (string tensor in (string[])["probe.code", "probe.reconstruction", "probe.weights"])
        {
            WeightsFileException refusal = Refusal<UntoldAutoencoder>(new EditedFile(saved).Without(tensor));
            Assert.Equal((tensor, "none"), (refusal.Tensor, refusal.Found));
        }
    }

    [Fact]
    public void Rows_that_do_not_fit_are_not_saved_and_the_old_file_stays()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("weights.safetensors", SmallWeights.Whole);
        var network = new UntoldAutoencoder(seed: 1);
        Assert.Contains("not 17", Message(Rows(17)));
        Assert.Contains("not 0", Message([]));
        Assert.Contains("31 values are not whole rows of 32", Message(Rows(1, 31)));
        Assert.Contains("2 values do not fit 1 conditions of 0", Message(Rows(1), new float[2]));
        Assert.Contains("code of NaN", Message([.. Enumerable.Repeat(float.NaN, 32)]));
        Assert.Equal(SmallWeights.Whole, File.ReadAllBytes(path));

        string Message(float[] probe, float[]? conditions = null) =>
            Assert.Throws<ArgumentException>(() => network.Save(path, probe, scaler: null, conditions)).Message;
    }
}
