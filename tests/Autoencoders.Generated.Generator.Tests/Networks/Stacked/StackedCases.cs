using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Stacked;

/// <summary>Stacked autoencoders of many forms, small enough for central differences.</summary>
internal static class StackedCases
{
    private static readonly WindowReference s_image = new(true, 3, 3, 1, 1, Padding.Same);
    private static readonly WindowReference s_sequence = new(false, 1, 3, 1, 1, Padding.Same);
    private static readonly WindowReference s_causal = s_sequence with { Padding = Padding.Causal };
    private static readonly WindowReference s_half = new(true, 2, 2, 2, 1, Padding.Valid);

    public static IReadOnlyList<StackedCase> List { get; } =
    [
        .. new[] { Dense(), Written(), Spatial(), Around() }.SelectMany(cases => cases)
            .Select(stacked => stacked with { Network = stacked.Network with { IsStacked = true } }),
    ];

    private static IEnumerable<StackedCase> Dense()
    {
        // Three levels of a mirrored network, with and without weights in common.
        Level[] levels = [new(..1, 2..), new(1..2, 1..2), new(2..3, ..1)];
        NetworkOptions bernoulli = new() { Hidden = "Tanh", Code = "Sigmoid", Output = "Sigmoid", Loss = "BinaryCrossEntropy" };
        yield return new(Shorthand("StackedShorthand", bernoulli, 13, 9, 6, 3), levels);
        yield return new(Shorthand("StackedTied", bernoulli with { Tied = true }, 12, 8, 5, 2), levels);

        // Derivatives that are told from sums, and a rowwise activation at the end of each inner level.
        yield return new(Shorthand("StackedGelu", new() { Hidden = "Gelu", Code = "Silu" }, 11, 7, 5, 3), levels);
        yield return new(Shorthand("StackedMissing", bernoulli with { IsMasked = true }, 11, 8, 5, 3), levels);
        NetworkOptions softmax = new() { Hidden = "Softmax", Output = "Softmax", Loss = "CategoricalCrossEntropy" };
        yield return new(Shorthand("StackedSoftmax", softmax, 8, 6, 4, 3), levels);
        NetworkOptions heads = new()
        {
            Hidden = "Tanh",
            Heads =
            [
                new(6, new("Identity"), "MeanSquaredError"), new(3, new("Softmax"), "CategoricalCrossEntropy", 0.5f),
                new(2, new("Sigmoid"), "BinaryCrossEntropy"),
            ],
        };
        yield return new(Shorthand("StackedHeads", heads, 11, 8, 5, 3), levels);
        NetworkOptions sigmoid = new() { Hidden = "Sigmoid", Output = "Sigmoid" };
        yield return new(Shorthand("StackedWide", sigmoid, 104, 40, 19), new(..1, 1..), new(1..2, ..1));
    }

    private static IEnumerable<StackedCase> Written()
    {
        // The last layer reads a tanh in its level and a sigmoid, or a softplus, which is told from its sums, in the whole.
        foreach (string other in (string[])["Sigmoid", "Softplus"])
        {
            yield return new(
                new($"StackedJoint{other}", new(), SampleShape.Vector(10), [Layer(7, "Tanh"), Code(4)])
                {
                    Decoder = [Layer(7, other), Layer(10, "Identity")],
                },
                new(..1, 1..), new(1.., ..1));
        }

        // The decoder comes back to 8 values but not to 6: two levels of three.
        yield return new(
            new("StackedUneven", new(), SampleShape.Vector(10), [Layer(8, "Tanh"), Layer(6, "Softsign"), Code(3)])
            {
                Decoder = [Layer(5, "Tanh"), Layer(8, "Silu"), Layer(10, "Sigmoid")],
            },
            new(..1, 2..), new(1.., ..2));

        // Penalties act on the weights of their level.
        yield return new(
            new("StackedPenalized", new(), SampleShape.Vector(9), [Layer(6, "Tanh") with { L2 = 0.3f }, Code(3) with { L2 = 0.2f }])
            {
                Decoder = [Layer(6, "Tanh") with { WeightDecay = 0.4f }, Layer(9, "Identity") with { L1 = 0.1f }],
            },
            new(..1, 1..), new(1.., ..1));
    }

    private static IEnumerable<StackedCase> Spatial()
    {
        yield return new(
            new("StackedImage", new() { Output = "Sigmoid", Loss = "BinaryCrossEntropy" }, SampleShape.Image(4, 6, 1),
                [Filters(3, s_image, "Tanh"), new PoolingReference(true, s_half), Filters(2, s_image, "Sigmoid"), Code(4)]),
            new(..2, 2..), new(2..3, 1..2), new(3.., ..1));
        yield return new(
            new("StackedSequence", new(), SampleShape.Sequence(6, 2),
                [Filters(4, s_sequence, "Tanh"), Filters(3, s_sequence, "Silu"), Code(5)]),
            new(..1, 2..), new(1..2, 1..2), new(2.., ..1));

        // States are restored by the states of the level behind them, which have the same shape.
        yield return new(
            new("StackedStates", new(), SampleShape.Sequence(4, 2),
                [new RecurrentReference("Gru", 3, ReturnsSequences: true, IsBidirectional: false), Filters(2, s_sequence, "Tanh"), Code(3)]),
            new(..1, 3..), new(1..2, 1..3), new(2.., ..1));
        yield return new(
            new("StackedAttention", new(), SampleShape.Sequence(4, 2),
                [Filters(4, s_causal, "Tanh"), new AttentionReference(2) { IsCausal = true }, Code(3)]),
            new(..1, 2..), new(1..2, 1..2), new(2.., ..1));
    }

    private static IEnumerable<StackedCase> Around()
    {
        // A span is never cut, and may be a level; normalizations stay with the layer before them.
        ResidualReference span = new([Layer(7, "Tanh")]) { Activation = new("Softplus") };
        yield return new(
            new("StackedSpan", new(), SampleShape.Vector(9), [Layer(7, "Tanh"), span, Layer(5, "Sigmoid"), Code(3)])
            {
                Decoder = [Layer(5, "Tanh"), Layer(7, "Silu"), span, Layer(9, "Identity")],
            },
            new(..1, 3..), new(1..2, 2..3), new(2..3, 1..2), new(3.., ..1));
        yield return new(
            new("StackedNormalized", new(), SampleShape.Vector(10),
                [Layer(7, "Identity"), new LayerNormalizationReference { Activation = new("Tanh") }, Code(4)]),
            new(..2, 2..), new(2.., ..2));
    }

    private static NetworkCase Shorthand(string name, NetworkOptions options, params int[] sizes) =>
        new(name, options, SampleShape.Vector(sizes[0]), [.. sizes[1..^1].Select(units => new DenseReference(units)), Code(sizes[^1])])
        {
            IsShorthand = true,
        };

    private static DenseReference Code(int units) => new(units) { IsCode = true };

    private static DenseReference Layer(int units, string activation) => new(units) { Activation = new(activation) };

    private static ConvolutionReference Filters(int filters, WindowReference window, string activation) =>
        new(filters, window, 1) { Activation = new ActivationReference(activation) };
}
