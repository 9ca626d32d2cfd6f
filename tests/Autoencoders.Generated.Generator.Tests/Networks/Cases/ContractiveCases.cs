using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Encoders that are contracted: exactly where they are one dense layer, otherwise by probes.</summary>
internal static class ContractiveCases
{
    private static readonly string[] s_activations = [.. Vocabulary.Activations.Where(name => name != "Softmax")];

    public static IEnumerable<NetworkCase> All => [.. OneLayer(), .. Deep(), .. Others(), .. Spatial(), .. Residual(), .. Conditional()];

    /// <summary>Each activation, in sizes around those of registers; a code may be wider than the input.</summary>
    private static IEnumerable<NetworkCase> OneLayer()
    {
        CaseDeck deck = new("ContractiveLayer", 31);
        int[][] sizes = [[5, 3], [7, 17], [16, 16], [12, 33], [9, 1]];
        for (int turn = 0; turn < s_activations.Length; turn++)
        {
            int[] shape = sizes[turn % sizes.Length];
            yield return deck.Mirrored(SampleShape.Vector(shape[0]), Code(shape[1], s_activations[turn], 0.3f));
        }
    }

    /// <summary>Each activation at each place of encoders of two and three layers, with one to three probes.</summary>
    private static IEnumerable<NetworkCase> Deep()
    {
        CaseDeck deck = new("ContractiveDeep", 32);
        int[][] sizes = [[6, 5, 3], [9, 17, 4], [8, 7, 5, 3], [16, 8, 2], [5, 6, 7, 6]];
        for (int turn = 0; turn < s_activations.Length; turn++)
        {
            int[] shape = sizes[turn % sizes.Length];
            LayerReference[] hidden = [.. shape[1..^1].Select((units, place) => Dense(units, Next(turn + (7 * place))))];
            yield return deck.Mirrored(
                SampleShape.Vector(shape[0]), [.. hidden, Code(shape[^1], Next(turn + 4), 0.2f, 1 + (turn % 3))]);
        }
    }

    private static IEnumerable<NetworkCase> Others()
    {
        CaseDeck deck = new("Contractive", 33);
        SampleShape vector = SampleShape.Vector(8), image = SampleShape.Image(3, 2, 2);

        // Weights that a decoder shares.
        yield return deck.Mirrored(vector, Code(5, "Sigmoid", 0.4f) with { Tied = true });
        yield return deck.Mirrored(vector, Dense(6, "Tanh") with { Tied = true }, Code(4, "Sigmoid", 0.4f, 2) with { Tied = true });

        // A code without units, images that are flattened, penalties, written decoders.
        yield return deck.Mirrored(vector, Dense(6, "Silu"), Dense(3, "Sigmoid")) with { BareContraction = new(0.25f) };
        yield return deck.Mirrored(vector, Dense(6, "Sigmoid")) with { BareContraction = new(0.5f) };
        yield return deck.Mirrored(image, Code(4, "Mish", 0.2f));
        yield return deck.Mirrored(image, Dense(5, "Elu"), Code(3, "Sigmoid", 0.2f, 2));
        yield return deck.Written(
            vector,
            [Dense(5, "Tanh") with { L2 = 0.05f }, Code(3, "Identity", 0.7f) with { WeightDecay = 0.1f }],
            Dense(6, "Relu"),
            new DenseReference(8));

        // Rows that wait for each other, noise on the input.
        yield return deck.Written(
            vector,
            [Dense(5, "Gelu"), Code(3, "Sigmoid", 0.3f)],
            new BatchNormalizationReference { Activation = new("Tanh") },
            new DenseReference(8));
        yield return deck.Written(
            vector, [Code(4, "Softplus", 0.3f)], new BatchNormalizationReference { Activation = new("Tanh") }, new DenseReference(8));
        yield return deck.Written(
            vector, [new DropoutReference(0.3f), Dense(5, "Sigmoid"), Code(3, "Tanh", 0.3f)], new DenseReference(8));
        yield return deck.Written(vector, [new DropoutReference(0.3f), Code(3, "Sigmoid", 0.3f)], new DenseReference(8));
        CorruptionReference corruption = new(Noise.Gaussian, 0.2f);
        yield return deck.Mirrored(vector, corruption, Code(4, "Sigmoid", 0.3f));
        yield return deck.Mirrored(vector, corruption, Dense(5, "Tanh"), Code(3, "Sigmoid", 0.3f, 2));
    }

    /// <summary>Convolutions, average pools and enlargements of images and sequences, with groups, strides and dilation.</summary>
    private static IEnumerable<NetworkCase> Spatial()
    {
        CaseDeck deck = new("ContractiveSpatial", 34);
        SampleShape image = SampleShape.Image(4, 4, 2), sequence = SampleShape.Sequence(6, 2);
        WindowReference half = new(true, 2, 2, 2, 1, Padding.Valid), three = new(true, 3, 3, 1, 1, Padding.Same);
        WindowReference line = new(false, 1, 3, 1, 1, Padding.Same);

        yield return deck.Mirrored(image, Convolution(3, three, "Tanh"), Code(4, "Sigmoid", 0.2f));
        yield return deck.Mirrored(image, Convolution(9, half, "Silu"), Convolution(2, three, "Identity")) with
        {
            BareContraction = new(0.3f, 2),
        };
        yield return deck.Mirrored(image, Convolution(3, half, "Sigmoid")) with { BareContraction = new(0.3f) };
        yield return deck.Mirrored(
            image, new PoolingReference(false, half), Convolution(4, three, "Gelu", groups: 2), Code(3, "Sigmoid", 0.2f, 2));
        yield return deck.Mirrored(
            image, Convolution(4, three, "Relu"), new PoolingReference(false, half), Code(3, "Identity", 0.2f));
        yield return deck.Mirrored(sequence, Convolution(4, line, "Mish"), Code(3, "Tanh", 0.2f, 3));
        yield return deck.Mirrored(
            sequence,
            Convolution(3, line with { Dilation = 2 }, "Softplus"),
            Transposed(2, line, "Elu"),
            new GlobalAveragePoolReference()) with
        {
            BareContraction = new(0.4f),
        };
        yield return deck.Written(
            image,
            [Convolution(2, half, "Tanh"), new UpsamplingReference(true, 2, Interpolation.Linear), Convolution(1, three, "Sigmoid")],
            Convolution(2, three, "Identity")) with
        {
            BareContraction = new(0.2f),
        };
        yield return deck.Written(
            SampleShape.Image(2, 2, 2),
            [new UpsamplingReference(true, 2, Interpolation.Nearest), Transposed(3, three, "Silu"), Convolution(2, half, "Tanh")],
            Convolution(2, three, "Identity")) with
        {
            BareContraction = new(0.2f, 2),
        };
    }

    /// <summary>Residual spans: at the beginning, in the middle, nested, with and without an activation of the sum.</summary>
    private static IEnumerable<NetworkCase> Residual()
    {
        CaseDeck deck = new("ContractiveResidual", 35);
        SampleShape vector = SampleShape.Vector(6), image = SampleShape.Image(3, 3, 2);
        WindowReference window = new(true, 2, 2, 1, 1, Padding.Same);

        yield return deck.Mirrored(vector, Dense(5, "Tanh"), Span(Dense(5, "Silu")), Code(3, "Sigmoid", 0.2f));
        yield return deck.Mirrored(
            vector,
            Span(Dense(4, "Gelu"), Dense(6, "Identity")) with { Activation = new("Softplus") },
            Code(3, "Tanh", 0.2f, 2));
        yield return deck.Mirrored(
            vector,
            Dense(4, "Sigmoid"),
            Span(Dense(5, "Tanh"), Span(Dense(5, "Mish")) with { Activation = new("Elu") }, Dense(4, "Silu")),
            Code(3, "Identity", 0.2f));
        yield return deck.Mirrored(
            image,
            Convolution(3, window, "Tanh"),
            Span(Convolution(2, window, "Sigmoid"), Convolution(3, window, "Identity")) with { Activation = new("Gelu") },
            Code(3, "Sigmoid", 0.2f));
        yield return deck.Mirrored(image, Span(Convolution(2, window, "Tanh"))) with { BareContraction = new(0.3f, 2) };
    }

    /// <summary>Conditions, which do not change with the input.</summary>
    private static IEnumerable<NetworkCase> Conditional()
    {
        CaseDeck deck = new("ContractiveCondition", 36);
        SampleShape vector = SampleShape.Vector(6), image = SampleShape.Image(3, 3, 2);
        ConditionReference condition = new(2);

        yield return deck.Mirrored(vector, condition, Code(3, "Sigmoid", 0.3f, 2));
        yield return deck.Mirrored(vector, condition with { InEncoder = false }, Code(3, "Sigmoid", 0.3f));
        yield return deck.Mirrored(vector, Dense(5, "Tanh"), condition, Dense(4, "Silu"), Code(3, "Sigmoid", 0.3f));
        yield return deck.Mirrored(
            image, condition, Convolution(2, new(true, 2, 2, 1, 1, Padding.Same), "Tanh"), Code(3, "Identity", 0.2f));
    }

    private static ResidualReference Span(params LayerReference[] layers) => new(layers);

    private static ConvolutionReference Convolution(int filters, WindowReference window, string activation, int groups = 1) =>
        new(filters, window, groups) { Activation = new ActivationReference(activation) };

    private static TransposedConvolutionReference Transposed(int filters, WindowReference window, string activation) =>
        new(filters, window, 1) { Activation = new ActivationReference(activation) };

    private static string Next(int turn) => s_activations[turn % s_activations.Length];

    private static DenseReference Dense(int units, string activation) => new(units) { Activation = new ActivationReference(activation) };

    private static DenseReference Code(int units, string activation, float weight, int probes = 1) =>
        Dense(units, activation) with { IsCode = true, Contraction = new(weight, probes) };
}
