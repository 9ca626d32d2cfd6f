namespace Autoencoders.Tests.Training;

/// <summary>Networks with a codebook as users declare and train them.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed partial class QuantizedTrainingTests
{
    private const int Length = 24;

    [Fact]
    public void MostOfTheCodebookIsUsedFromTheFirstEpochsOn()
    {
        Quantized network = new(3);
        TrainingResult result = Fit(network, new TrainingOptions { Epochs = 3, BatchSize = 64 });

        CodeUse use = result.CodeUse!.Value;
        Assert.Equal(Quantized.CodebookSize, use.Units);
        Assert.Equal(Quantized.IndexCount, use.MeanActive);
        Assert.InRange(use.Perplexity, Quantized.CodebookSize / 2.0, Quantized.CodebookSize);
        Assert.Equal(["reconstruction", "commitment"], result.Terms.Select(term => term.Name));
        Assert.Equal(result.Loss, result.Terms[0].Value + (0.25f * result.Terms[1].Value), 1e-5f);
        Assert.True(result.Loss < 0.7f * result.Epochs[0].Loss, $"The loss fell only from {result.Epochs[0].Loss} to {result.Loss}.");
    }

    [Fact]
    public void ThreadsDoNotChangeABit()
    {
        Quantized alone = new(3), shared = new(3);
        Fit(alone, new TrainingOptions { Epochs = 2, BatchSize = 1_024, Seed = 5, MaxDegreeOfParallelism = 1 });
        Fit(shared, new TrainingOptions { Epochs = 2, BatchSize = 1_024, Seed = 5, MaxDegreeOfParallelism = 2 });
        Assert.True(State(alone).SequenceEqual(State(shared)));
    }

    [Fact]
    public void AFileKeepsTheCodebookAndWhatMovesIt()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Root, "codebook.safetensors");
        Quantized network = new(3);
        Fit(network, new TrainingOptions { Epochs = 1, BatchSize = 64 });
        network.Save(path);
        Quantized loaded = Quantized.Load(path);

        Dataset samples = Data(50);
        int[] indices = new int[50 * Quantized.IndexCount], ofLoaded = new int[indices.Length];
        network.EncodeIndicesBatch(samples.Values.Span, indices);
        loaded.EncodeIndicesBatch(samples.Values.Span, ofLoaded);
        Assert.Equal(indices, ofLoaded);
        Assert.True(indices.Distinct().Count() > 10);

        // Training goes on from the same averages.
        new Trainer<Quantized>(network, new Sgd(0.1)).Step(samples.Values.Span);
        new Trainer<Quantized>(loaded, new Sgd(0.1)).Step(samples.Values.Span);
        Assert.True(State(network).SequenceEqual(State(loaded)));
    }

    [Fact]
    public void TheDecoderOfIndicesIsGivenTheCondition()
    {
        const int Rows = 9;
        Conditional network = new(2);
        float[] inputs = new float[Rows * 6], conditions = new float[Rows * 3], reconstructions = new float[inputs.Length];
        new CounterRandom(1).Fill(inputs, 0f, 1f);
        new CounterRandom(2).Fill(conditions, 0f, 1f);
        int[] indices = new int[Rows * Conditional.IndexCount], ofSample = new int[Conditional.IndexCount];
        float[] decoded = new float[inputs.Length], single = new float[6];
        network.ReconstructBatch(inputs, conditions, reconstructions);
        network.EncodeIndicesBatch(inputs, conditions, indices);
        network.DecodeIndicesBatch(indices, conditions, decoded);
        Assert.Equal(reconstructions, decoded);
        for (int row = 0; row < Rows; row++)
        {
            network.EncodeIndices(inputs.AsSpan(row * 6, 6), conditions.AsSpan(row * 3, 3), ofSample);
            Assert.Equal(indices[(row * 2)..((row * 2) + 2)], ofSample);
            network.DecodeIndices(ofSample, conditions.AsSpan(row * 3, 3), single);
            for (int i = 0; i < 6; i++)
                Assert.Equal(reconstructions[(row * 6) + i], single[i], 1e-6f);
        }

        network.DecodeIndicesBatch(indices, new float[conditions.Length], decoded);
        Assert.NotEqual(reconstructions, decoded);
    }

    [Fact]
    public void ADecoderReadsTheEntriesOfAVectorAsTheImageThatWasFlattened()
    {
        // As in PyTorch, where an Unflatten is the first module of the decoder.
        string[] names = [.. Names<Flattened>()];
        Assert.Contains("encoder.3.weight", names);
        Assert.Contains("decoder.1.weight", names);
        Assert.Contains("code.codebook", names);
        Assert.Equal(6, Flattened.IndexCount);

        Flattened network = new(1);
        float[] input = new float[36], reconstruction = new float[36], decoded = new float[36];
        new CounterRandom(1).Fill(input, 0f, 1f);
        int[] indices = new int[Flattened.IndexCount];
        network.Reconstruct(input, reconstruction);
        network.EncodeIndices(input, indices);
        network.DecodeIndices(indices, decoded);
        Assert.Equal(reconstruction, decoded);
        Assert.True(float.IsFinite(new Trainer<Flattened>(network, new Adam()).Step(input)));
    }

    private static IEnumerable<string> Names<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
        => TNetwork.Tensors.ToArray().Select(tensor => tensor.Name);

    private static ReadOnlySpan<float> State<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
        => network.State;

    private static TrainingResult Fit(Quantized network, TrainingOptions options) =>
        new Trainer<Quantized>(network, new Adam(2e-3f)).Fit(Data(2_500), options);

    /// <summary>Waves of any phase, two frequencies and two strengths.</summary>
    private static Dataset Data(int rows)
    {
        float[] values = new float[rows * Length];
        CounterRandom random = new(4);
        for (int row = 0; row < rows; row++)
        {
            (double phase, double first, double second) = (6.28 * random.NextSingle(), random.NextSingle(), random.NextSingle());
            for (int i = 0; i < Length; i++)
            {
                double wave = (first * Math.Sin(phase + (0.3 * i))) + (second * Math.Sin((2 * phase) + (0.7 * i)));
                values[(row * Length) + i] = (float)(0.5 + (0.25 * wave));
            }
        }

        return new Dataset(values, Length);
    }

    [Autoencoder]
    [Input(Length)]
    [Dense(32)]
    [Dense(8, Activation.Identity)]
    [VectorQuantizedCode(64, Length = 2)]
    [Dense(32)]
    [Dense(Length, Activation.Identity)]
    public sealed partial class Quantized;

    [Autoencoder]
    [Input(6)]
    [Condition(3)]
    [Dense(4, Activation.Tanh)]
    [VectorQuantizedCode(5, Length = 2)]
    public sealed partial class Conditional;

    [Autoencoder]
    [Input(6, 6, 1)]
    [Conv2D(2, 3, Stride = 2)]
    [Dense(18, Activation.Identity)]
    [VectorQuantizedCode(7, Length = 3)]
    [ConvTranspose2D(1, 3, Activation.Identity, Stride = 2)]
    public sealed partial class Flattened;
}
