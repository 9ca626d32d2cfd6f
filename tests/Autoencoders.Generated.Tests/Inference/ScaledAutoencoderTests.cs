namespace Autoencoders.Tests.Inference;

[Trait("Registers", "AnyOfGroup")]
public class ScaledAutoencoderTests
{
    private const int Input = LogisticAutoencoder.InputLength;
    private const int Code = LogisticAutoencoder.CodeLength;
    private const int Rows = 150;

    private static readonly Dataset s_raw = Raw();
    private static readonly IScaler s_scaler =
        ScalerPipeline.Fit(s_raw, rows => new Log1pScaler(rows.Length), rows => MinMaxScaler.Fit(rows));
    private static readonly Dataset s_network = s_scaler.Transform(s_raw);
    private static readonly LogisticAutoencoder s_plain = new(seed: 3);
    private static readonly ScaledAutoencoder<LogisticAutoencoder> s_scaled = new(s_plain, s_scaler);

    private static Dataset Raw()
    {
        var values = new float[Rows * Input];
        new CounterRandom(4).Fill(values, 0, 1000);
        return new Dataset(values, Input);
    }

    private static float[] Inverted(float[] values)
    {
        s_scaler.Invert(values, values);
        return values;
    }

    [Fact]
    public void One_sample_is_scaled_on_the_way_in_and_out()
    {
        var code = new float[Code];
        var expectedCode = new float[Code];
        var reconstruction = new float[Input];
        var expected = new float[Input];

        s_scaled.Encode(s_raw[7], code);
        s_plain.Encode(s_network[7], expectedCode);
        Assert.Equal(expectedCode, code);

        s_scaled.Decode(code, reconstruction);
        s_plain.Decode(code, expected);
        Assert.Equal(Inverted(expected), reconstruction);

        s_scaled.Reconstruct(s_raw[7], reconstruction);
        s_plain.Reconstruct(s_network[7], expected);
        Assert.Equal(Inverted(expected), reconstruction);
        Assert.Equal(s_plain.ReconstructionError(s_network[7]), s_scaled.ReconstructionError(s_raw[7]));
    }

    [Fact]
    public void Batches_give_the_bits_of_the_network()
    {
        var codes = new float[Rows * Code];
        var expectedCodes = new float[Rows * Code];
        var reconstructions = new float[Rows * Input];
        var expected = new float[Rows * Input];
        var errors = new float[Rows];
        var expectedErrors = new float[Rows];

        s_scaled.EncodeBatch(s_raw.Values.Span, codes);
        s_plain.EncodeBatch(s_network.Values.Span, expectedCodes);
        Assert.Equal(expectedCodes, codes);

        s_scaled.DecodeBatch(codes, reconstructions);
        s_plain.DecodeBatch(codes, expected);
        Assert.Equal(Inverted(expected), reconstructions);

        s_scaled.ReconstructBatch(s_raw.Values.Span, reconstructions);
        s_plain.ReconstructBatch(s_network.Values.Span, expected);
        Assert.Equal(Inverted(expected), reconstructions);

        s_scaled.ReconstructionErrorBatch(s_raw.Values.Span, errors);
        s_plain.ReconstructionErrorBatch(s_network.Values.Span, expectedErrors);
        Assert.Equal(expectedErrors, errors);
    }

    [Fact]
    public void Network_and_scaler_are_one_file()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "both.safetensors");
        s_scaled.Save(path);
        var stream = new MemoryStream();
        s_scaled.Save(stream);
        Assert.Equal(File.ReadAllBytes(path), stream.ToArray());

        stream.Position = 0;
        foreach (ScaledAutoencoder<LogisticAutoencoder> loaded in new[]
        {
            ScaledAutoencoder<LogisticAutoencoder>.Load(path), ScaledAutoencoder<LogisticAutoencoder>.Load(stream),
        })
        {
            var expected = new float[Input];
            var reconstruction = new float[Input];
            s_scaled.Reconstruct(s_raw[0], expected);
            loaded.Reconstruct(s_raw[0], reconstruction);
            Assert.Equal(expected, reconstruction);
        }
    }

    [Fact]
    public void A_file_without_a_scaler_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "plain.safetensors");
        WeightsFile.Save(s_plain, path);
        string message = Assert.Throws<WeightsFileException>(() => ScaledAutoencoder<LogisticAutoencoder>.Load(path)).Message;
        Assert.Equal($"{path}: expected a scaler in the metadata, found none; WeightsFile.Load loads the network alone.", message);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        var narrow = new UnitNormScaler(3);
        string message = Assert.Throws<ArgumentException>(() => new ScaledAutoencoder<LogisticAutoencoder>(s_plain, narrow)).Message;
        Assert.Contains("A scaler of 3 columns", message);
        Assert.Throws<ArgumentException>(() => s_scaled.Encode(new float[Input - 1], new float[Code]));
        Assert.Throws<ArgumentException>(() => s_scaled.Encode(new float[2 * Input], new float[Code]));
        Assert.Throws<ArgumentException>(() => s_scaled.Reconstruct(new float[Input], new float[Input + 1]));
        Assert.Throws<ArgumentException>(() => s_scaled.EncodeBatch(new float[2 * Input], new float[Code]));
        Assert.Throws<ArgumentException>(() => s_scaled.ReconstructionErrorBatch(new float[2 * Input + 1], new float[2]));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var codes = new float[Rows * Code];
        var reconstructions = new float[Rows * Input];
        var errors = new float[Rows];
        Round();
        Assert.Equal(0, Allocation.Of(Round));

        void Round()
        {
            for (int i = 0; i < 20; i++)
            {
                s_scaled.Encode(s_raw[0], codes.AsSpan(0, Code));
                s_scaled.Decode(codes.AsSpan(0, Code), reconstructions.AsSpan(0, Input));
                s_scaled.Reconstruct(s_raw[0], reconstructions.AsSpan(0, Input));
                s_scaled.ReconstructionError(s_raw[0]);
                s_scaled.EncodeBatch(s_raw.Values.Span, codes);
                s_scaled.DecodeBatch(codes, reconstructions);
                s_scaled.ReconstructBatch(s_raw.Values.Span, reconstructions);
                s_scaled.ReconstructionErrorBatch(s_raw.Values.Span, errors);
            }
        }
    }

    [Fact]
    public void Many_threads_may_share_it()
    {
        var expected = new float[Rows * Input];
        s_scaled.ReconstructBatch(s_raw.Values.Span, expected);
        Parallel.For(0, 20, _ =>
        {
            var reconstructions = new float[Rows * Input];
            s_scaled.ReconstructBatch(s_raw.Values.Span, reconstructions);
            Assert.Equal(expected, reconstructions);
        });
    }
}
