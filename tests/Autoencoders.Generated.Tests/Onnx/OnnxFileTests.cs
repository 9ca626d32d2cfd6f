using System.Text.Json;
using Autoencoders.Onnx;
using Autoencoders.Onnx.Wire;

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
        File.WriteAllText("/tmp/listing.txt", OnnxListing.Of(ModelMessage.Parser.ParseFrom(file.ToArray())));
        Assert.Equal(Listing, OnnxListing.Of(ModelMessage.Parser.ParseFrom(file.ToArray())));
    }

    [Fact]
    public void Weights_keep_their_names_and_shapes()
    {
        using MemoryStream file = new();
        OnnxModel.Save(s_network, file);
        ModelMessage model = ModelMessage.Parser.ParseFrom(file.ToArray());
        Dictionary<string, TensorMessage> tensors = model.Graph.Constants.ToDictionary(tensor => tensor.Name);
        foreach (LayerTensor tensor in NetworkDescription.Of<WatchingAutoencoder>().Layers.SelectMany(layer => layer.Tensors))
            Assert.Equal(tensor.Layout.Shape.Select(length => (long)length), tensors[tensor.Layout.Name].Shape);
        Assert.Equal(WatchingAutoencoder.Architecture, model.Metadata.Single(entry => entry.Key == "architecture").Value);
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
        LISTING
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
