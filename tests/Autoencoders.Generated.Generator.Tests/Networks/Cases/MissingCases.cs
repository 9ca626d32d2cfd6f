using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Networks whose samples lack values: with each loss that allows it, and before each kind of layer and code.</summary>
internal static class MissingCases
{
    private static readonly string[] s_losses = [.. LossCatalog.All.Where(kind => kind.Kernel.IsElementwise).Select(kind => kind.Name)];

    private static readonly SampleShape s_vector = SampleShape.Vector(9), s_image = SampleShape.Image(4, 3, 2);

    private static readonly DenseReference s_code = new(3) { IsCode = true };

    /// <summary>Two networks that differ in nothing but that the second may lack values.</summary>
    public static NetworkCase[] Twins { get; } =
    [
        .. new[] { false, true }.Select(isMasked => new NetworkCase(
            isMasked ? "MissingTwin" : "CompleteTwin",
            new NetworkOptions { Hidden = "Tanh", Output = "Sigmoid", Loss = "BinaryCrossEntropy", IsMasked = isMasked },
            SampleShape.Vector(37),
            [new DenseReference(19), new DenseReference(5) { IsCode = true }])),
    ];

    public static IEnumerable<NetworkCase> All => [.. Twins, .. OfEachLoss(), .. OfEachCode(), .. Spatial(), .. Others()];

    private static IEnumerable<NetworkCase> OfEachLoss()
    {
        CaseDeck deck = new("MissingLoss", 41);
        int[] sizes = [2, 7, 17, 33, 20];
        foreach (string loss in s_losses)
        {
            foreach (string output in Vocabulary.Outputs(loss).Where(name => name is "Sigmoid" or "Softplus" or "Softmax"))
            {
                SampleShape input = SampleShape.Vector(sizes[output.Length % sizes.Length]);
                yield return Case(deck, loss, output, input, new DenseReference(6) { Activation = new("Tanh") }, s_code);
            }
        }
    }

    private static IEnumerable<NetworkCase> OfEachCode()
    {
        CaseDeck deck = new("MissingCode", 42);
        DenseReference hidden = new(6) { Activation = new("Tanh") };
        yield return Case(deck, "BinaryCrossEntropy", "Sigmoid", s_vector, hidden, new VariationalCodeReference(3, 3) { Beta = 0.5f });
        yield return Case(
            deck, "MeanSquaredError", "Identity", s_vector,
            hidden, new VariationalCodeReference(2, 3) { Variance = 0.2f, FreeBits = 0.1f });
        yield return Case(
            deck, "MeanSquaredError", "Identity", s_vector,
            new DenseReference(4) { IsCode = true, Activation = new("Sigmoid"), Contraction = new(0.3f) });
        yield return Case(
            deck, "Huber", "Tanh", s_vector, hidden,
            new DenseReference(4) { IsCode = true, Activation = new("Tanh"), Contraction = new(0.2f, 2) });
        yield return Case(
            deck, "MeanSquaredError", "Sigmoid", s_vector,
            [hidden, .. SparsityReference.Dense(12, new SparsityReference { ActiveUnits = 3 }, new("Tanh"))]);
        yield return Case(
            deck, "MeanSquaredError", "Sigmoid", s_vector, [.. SparsityReference.Dense(
                5, new SparsityReference { TargetRate = 0.1f, RateWeight = 0.2f }, new("Sigmoid"))]);
        yield return Case(deck, "MeanSquaredError", "Identity", s_vector, new DenseReference(6) { Activation = new("Tanh") }, Quantized());
    }

    private static VectorQuantizedReference Quantized() => new(5);

    private static IEnumerable<NetworkCase> Spatial()
    {
        CaseDeck deck = new("MissingImage", 43);
        ConvolutionReference filters = new(3, new WindowReference(true, 3, 3, 1, 1, Padding.Same), 1) { Activation = new("Silu") };
        yield return Case(deck, "BinaryCrossEntropy", "Sigmoid", s_image, filters, s_code);
        yield return Case(
            deck, "MeanSquaredError", "Softmax", s_image, filters, new BatchNormalizationReference { Activation = new("Tanh") }, s_code);
        yield return Case(
            deck, "MeanAbsoluteError", "Identity", SampleShape.Sequence(6, 2),
            new ConvolutionReference(3, new WindowReference(false, 1, 3, 2, 1, Padding.Same), 1) { Activation = new("Softplus") }, s_code);
        yield return Case(
            deck, "MeanSquaredError", "Identity", s_image,
            new ResidualReference([filters with { Filters = 2 }]) { Activation = new("Tanh") }, s_code);
        yield return Case(
            deck, "MeanSquaredError", "Identity", SampleShape.Sequence(5, 2),
            new RecurrentReference("Lstm", 3, ReturnsSequences: false, IsBidirectional: true), s_code);
        yield return Case(
            deck, "MeanAbsoluteError", "Identity", SampleShape.Sequence(5, 2),
            new ConvolutionReference(4, new WindowReference(false, 1, 2, 1, 2, Padding.Causal), 1) { Activation = new("Tanh") },
            new AttentionReference(2) { IsCausal = true }, s_code);
    }

    private static IEnumerable<NetworkCase> Others()
    {
        CaseDeck deck = new("Missing", 44);
        DenseReference hidden = new(6) { Activation = new("Tanh") };
        yield return Case(deck, "MeanSquaredError", "Identity", s_vector, hidden with { Tied = true }, s_code with { Tied = true });
        yield return Case(deck, "MeanSquaredError", "Identity", s_vector, new CorruptionReference(Noise.Gaussian, 0.5f), hidden, s_code);
        yield return Case(deck, "BinaryCrossEntropy", "Sigmoid", s_vector, new CorruptionReference(Noise.Masking, 0.3f), hidden, s_code);
        yield return Case(deck, "MeanSquaredError", "Identity", s_vector, new CorruptionReference(Noise: null), s_code);
        yield return Case(deck, "MeanSquaredError", "Sigmoid", s_vector, new ConditionReference(2), hidden, s_code);
        yield return Case(deck, "MeanSquaredError", "Identity", s_vector, new BatchNormalizationReference(), hidden, s_code);
        yield return Case(deck, "MeanSquaredError", "Identity", SampleShape.Vector(5), new DropoutReference(0.4f), hidden, s_code);
        yield return Case(deck, "Huber", "Identity", s_vector, hidden, s_code) with
        {
            Decoder =
            [
                new LayerNormalizationReference { Activation = new("Silu") },
                new DenseReference(9) { Activation = new ActivationReference("Identity"), L2 = 0.1f },
            ],
        };
    }

    private static NetworkCase Case(CaseDeck deck, string loss, string output, SampleShape input, params LayerReference[] encoder)
    {
        NetworkCase network = deck.Mirrored(input, encoder);
        return network with { Options = network.Options with { Loss = loss, Output = output, IsMasked = true } };
    }
}
