using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Codes that are drawn from a distribution: behind vectors, images and sequences, with each likelihood, with free bits.</summary>
internal static class VariationalCases
{
    private const string Bernoulli = "BinaryCrossEntropy", Normal = "MeanSquaredError", Categorical = "CategoricalCrossEntropy";

    private static readonly SampleShape s_vector = SampleShape.Vector(9), s_image = SampleShape.Image(4, 3, 2);

    public static IEnumerable<NetworkCase> All => [.. Mirrored(), .. Spatial(), .. Written()];

    private static IEnumerable<NetworkCase> Mirrored()
    {
        CaseDeck deck = new("Variational", 16);
        yield return Case(deck, SampleShape.Vector(13), Bernoulli, "Sigmoid", new DenseReference(7), new VariationalCodeReference(3, 3));
        yield return Case(
            deck, SampleShape.Vector(33), Normal, "Identity", new DenseReference(17), new VariationalCodeReference(5, 3) { Beta = 0.5f });
        yield return Case(
            deck, SampleShape.Vector(20), Normal, "Tanh", new VariationalCodeReference(9, 2) { Variance = 0.2f });
        yield return Case(
            deck, s_vector, Categorical, "Softmax", new DenseReference(6), new VariationalCodeReference(2, 3) { Beta = 4f });
        yield return Case(deck, SampleShape.Vector(2), Normal, "Softplus", new VariationalCodeReference(1, 2) { Variance = 3f });
        yield return Case(
            deck, SampleShape.Vector(40), Bernoulli, "Sigmoid", new DenseReference(24), new VariationalCodeReference(20, 3) { Beta = 0f });
        yield return Case(
            deck, s_vector, Bernoulli, "Sigmoid", new DenseReference(6) { Tied = true }, new VariationalCodeReference(4, 3));
        yield return Case(
            deck, s_vector, Normal, "Softmax", new DenseReference(8), new VariationalCodeReference(4, 3) { FreeBits = 0.1f, Beta = 2f });
    }

    private static IEnumerable<NetworkCase> Spatial()
    {
        CaseDeck deck = new("VariationalImage", 17);
        yield return Case(deck, s_image, Bernoulli, "Sigmoid", Convolution(3), new VariationalCodeReference(3, 3));
        yield return Case(
            deck,
            s_image,
            Categorical,
            "Softmax",
            Convolution(4),
            new BatchNormalizationReference { Activation = deck.Activation(4) },
            new VariationalCodeReference(2, 4) { Beta = 0.3f });
        yield return Case(
            deck,
            SampleShape.Sequence(6, 2),
            Normal,
            "Sigmoid",
            new ConvolutionReference(3, new WindowReference(false, 1, 3, 2, 1, Padding.Same), 1) { Activation = deck.Activation(3) },
            new VariationalCodeReference(4, 3) { FreeBits = 0.05f, Variance = 0.5f });
        yield return Case(
            deck,
            SampleShape.Sequence(5, 2),
            Normal,
            "Identity",
            new ConvolutionReference(4, new WindowReference(false, 1, 2, 1, 1, Padding.Causal), 1) { Activation = deck.Activation(4) },
            new AttentionReference(2),
            new RecurrentReference("Lstm", 3, ReturnsSequences: false, IsBidirectional: false),
            new VariationalCodeReference(2, 5));

        ConvolutionReference Convolution(int filters) =>
            new(filters, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1) { Activation = deck.Activation(filters) };
    }

    private static IEnumerable<NetworkCase> Written()
    {
        CaseDeck deck = new("VariationalWritten", 18);
        DenseReference distribution = new(6) { Activation = ActivationReference.Identity };
        yield return Case(deck, s_vector, Bernoulli, "Sigmoid", new DenseReference(5), distribution, new GivenDistributionReference(3)) with
        {
            Decoder = [Dense(4), Dense(9) with { Activation = new("Sigmoid") }],
        };
        yield return Case(
            deck,
            SampleShape.Vector(12),
            Normal,
            "Identity",
            distribution with { L1 = 0.01f },
            new GivenDistributionReference(2) { FreeBits = 0.2f }) with
        {
            Decoder = [new LayerNormalizationReference { Activation = deck.Activation(3) }, Dense(12)],
        };
        yield return Case(
            deck, s_vector, Normal, "Tanh", new DenseReference(6), new VariationalCodeReference(3, 3) { Variance = 0.1f, L2 = 0.02f }) with
        {
            Decoder =
            [
                new BatchNormalizationReference { Activation = deck.Activation(3) },
                Dense(5),
                new ResidualReference([Dense(5)]) { Activation = deck.Activation(5) },
                Dense(9) with { Activation = new("Tanh") },
            ],
        };

        DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };
    }

    private static NetworkCase Case(CaseDeck deck, SampleShape input, string loss, string output, params LayerReference[] encoder)
    {
        NetworkCase network = deck.Mirrored(input, encoder);
        return network with { Options = network.Options with { Loss = loss, Output = output } };
    }
}
