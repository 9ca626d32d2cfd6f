using System.Text.Json;
using Autoencoders.Onnx;
using Autoencoders.Onnx.Wire;
using Autoencoders.Tests.Conditional;

namespace Autoencoders.Tests.Onnx;

/// <summary>The files of ONNX models: what they hold, and what is refused.</summary>
public sealed class OnnxFileTests
{
    private static readonly WatchingAutoencoder s_network = new(seed: 3);

    [Fact]
    public void A_detector_reads_as_a_list_of_nodes()
    {
        Dataset rows = new(new float[] { 0, 0, 0, 1, 2, 3, 2, 4, 6, 3, 5, 8 }, 3);
        AnomalyDetector<TripleAutoencoder> detector = AnomalyDetector<TripleAutoencoder>.Calibrate(
            new TripleAutoencoder(seed: 1), rows, 0.5, StandardScaler.Fit(rows));
        using MemoryStream file = new();
        OnnxModel.Save(detector, file);
        Assert.Equal(Listing, OnnxListing.Of(ModelMessage.Parser.ParseFrom(file.ToArray())));
    }

    [Fact]
    public void Weights_and_scaler_come_back_with_their_bits()
    {
        const int Length = WatchingAutoencoder.InputLength;
        MinMaxScaler scaler = MinMaxScaler.Fit(new Dataset(s_network.Parameters[..(3 * Length)].ToArray(), Length));
        using MemoryStream file = new();
        OnnxModel.Save(s_network, file, scaler);
        file.Position = 0;
        WatchingAutoencoder loaded = WeightsFile.Load<WatchingAutoencoder>(OnnxTensors.Read(file), out IScaler? found);
        Assert.True(s_network.Parameters.SequenceEqual(loaded.Parameters));
        Assert.True(scaler.Maximum.SequenceEqual(Assert.IsType<MinMaxScaler>(found).Maximum));

        file.SetLength(0);
        OnnxModel.Save(s_network, file, part: OnnxPart.Encoder);
        file.Position = 0;
        OnnxTensors encoder = OnnxTensors.Read(file);
        Assert.Contains("decoder", Assert.Throws<WeightsFileException>(() => WeightsFile.Load<WatchingAutoencoder>(encoder, out _)).Message);
    }

    [Fact]
    public void A_codebook_comes_back_without_its_statistics()
    {
        UntoldQuantizedAutoencoder network = new(seed: 3);
        using MemoryStream file = new();
        OnnxModel.Save(network, file);
        file.Position = 0;
        var loaded = WeightsFile.Load<UntoldQuantizedAutoencoder>(OnnxTensors.Read(file));
        Assert.True(network.Parameters.SequenceEqual(loaded.Parameters));
        float[] row = new float[UntoldQuantizedAutoencoder.InputLength], expected = new float[row.Length], found = new float[row.Length];
        new CounterRandom(1).Fill(row, -1, 1);
        network.Reconstruct(row, expected);
        loaded.Reconstruct(row, found);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Damaged_models_are_refused_and_nothing_else_happens()
    {
        using MemoryStream file = new();
        OnnxModel.Save(new TripleAutoencoder(seed: 1), file);
        byte[] whole = file.ToArray();
        CounterRandom random = new(9);
        int refused = 0;
        for (int trial = 0; trial < 3000; trial++)
        {
            byte[] damaged = [.. whole];
            for (int change = 0; change <= trial % 3; change++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (trial % 2 == 0)
                Array.Resize(ref damaged, random.Next(damaged.Length));
            try
            {
                WeightsFile.Load<TripleAutoencoder>(OnnxTensors.Read(new MemoryStream(damaged)), out _);
            }
            catch (WeightsFileException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1500, 3000);
    }

    [Fact]
    public void No_rows_give_no_rows()
    {
        using MemoryStream file = new();
        OnnxModel.Save(s_network, file);
        using OnnxSession session = new(file.ToArray());
        Assert.All(session.Run(0, ("input", [])).Values, values => Assert.Empty(values));
    }

    [Fact]
    public void A_failed_save_leaves_the_old_file_whole()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "net.onnx");
        OnnxModel.Save(s_network, path);
        byte[] old = File.ReadAllBytes(path);
        WatchingAutoencoder broken = new(seed: 4);
        broken.Parameters[5] = float.NaN;
        Assert.Contains("encoder.0.weight", Assert.Throws<WeightsFileException>(() => OnnxModel.Save(broken, path)).Message);
        Assert.Throws<ArgumentException>(() => OnnxModel.Save(s_network, path, new Log1pScaler(3)));
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        OnnxModel.Save(new WatchingAutoencoder(seed: 4), path);
        Assert.NotEqual(old, File.ReadAllBytes(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Scalers_and_networks_that_ONNX_cannot_express_are_refused_by_name()
    {
        using MemoryStream file = new();
        ArgumentException scaler = Assert.Throws<ArgumentException>("scaler", () => OnnxModel.Save(s_network, file, new OwnScaler()));
        Assert.Contains("'own'", scaler.Message);
        NotSupportedException small =
            Assert.Throws<NotSupportedException>(() => OnnxModel.Save(s_network.Quantize(WeightPrecision.Int8), file));
        Assert.Contains("small weights", small.Message);
        Assert.Throws<ArgumentOutOfRangeException>("part", () => OnnxModel.Save(s_network, file, part: (OnnxPart)7));
        Assert.Equal(0, file.Length);
    }

    private const string Listing = """
        Autoencoders.Generated, opset 17
        in  input: Single batch x 3
            Scaler/Cast = Cast(input)
            Scaler/Sub = Sub(Scaler/Cast, Scaler/constant)
            Scaler/Div = Div(Scaler/Sub, Scaler/constant2)
            Scaler/Cast2 = Cast(Scaler/Div)
            Code/Gemm = Gemm(Scaler/Cast2, encoder.0.weight, encoder.0.bias)
            code = Identity(Code/Gemm)
            Reconstruction/Gemm = Gemm(Code/Gemm, decoder.0.weight, decoder.0.bias)
            RawUnits/Cast = Cast(Reconstruction/Gemm)
            RawUnits/Mul = Mul(RawUnits/Cast, RawUnits/constant)
            RawUnits/Add = Add(RawUnits/Mul, RawUnits/constant2)
            RawUnits/Cast2 = Cast(RawUnits/Add)
            reconstruction = Identity(RawUnits/Cast2)
            Error/Sub = Sub(Reconstruction/Gemm, Scaler/Cast2)
            Error/Mul = Mul(Error/Sub, Error/Sub)
            Error/ReduceMean = ReduceMean(Error/Mul)
            Verdict/Shape = Shape(Error/ReduceMean)
            Verdict/Expand = Expand(Verdict/constant, Verdict/Shape)
            Verdict/LessOrEqual = LessOrEqual(Error/ReduceMean, Verdict/Expand)
            Verdict/Not = Not(Verdict/LessOrEqual)
            Verdict/IsInf = IsInf(Error/ReduceMean)
            Verdict/Or = Or(Verdict/Not, Verdict/IsInf)
            score = Identity(Error/ReduceMean)
            Verdict/Shape2 = Shape(Error/ReduceMean)
            Verdict/Expand2 = Expand(Verdict/constant2, Verdict/Shape2)
            threshold = Identity(Verdict/Expand2)
            is_anomaly = Identity(Verdict/Or)
        out code: Single batch x 2
        out reconstruction: Single batch x 3
        out score: Single batch
        out threshold: Single batch
        out is_anomaly: Boolean batch
        """;

    private sealed class OwnScaler : IScaler
    {
        public string Kind => "own";

        public int Length => WatchingAutoencoder.InputLength;

        public void Transform(ReadOnlySpan<float> source, Span<float> destination) => source.CopyTo(destination);

        public void Invert(ReadOnlySpan<float> source, Span<float> destination) => source.CopyTo(destination);

        public Dataset Transform(Dataset dataset) => dataset;

        public void Write(Utf8JsonWriter writer)
        {
        }
    }
}
