using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Concatenations: within one side of the code, and across it, written and mirrored.</summary>
internal static class ConcatenationCases
{
    private static readonly WindowReference s_small = new(true, 2, 2, 1, 1, Padding.Same), s_line = new(false, 1, 3, 1, 1, Padding.Same);

    private static readonly PoolingReference s_pool = new(true, new(true, 2, 2, 2, 1, Padding.Valid));

    private static readonly UpsamplingReference s_enlarge = new(true, 2, Interpolation.Nearest);

    public static IEnumerable<NetworkCase> All => [.. OneSide(), .. AcrossTheCode(), .. Contracted()];

    /// <summary>Dense blocks; a value that is read twice, the input, the code, values in spans and with spans around them.</summary>
    private static IEnumerable<NetworkCase> OneSide()
    {
        CaseDeck deck = new("DenseBlock", 71);
        SampleShape vector = SampleShape.Vector(7), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(5, 2);
        DenseReference code = new(3) { IsCode = true };

        yield return deck.Mirrored(vector, Dense(4) with { Skip = "a" }, Dense(3), new ConcatenateReference("a", 4), code);
        yield return deck.Mirrored(
            image, Convolution(3) with { Skip = "a" }, Convolution(2), new ConcatenateReference("a", 3), Convolution(2), code);
        yield return deck.Mirrored(
            sequence, Line(3) with { Skip = "a" }, Line(2), new ConcatenateReference("a", 3),
            new BatchNormalizationReference { Activation = deck.Activation(5) }, Line(2));
        yield return deck.Written(
            vector,
            [
                Dense(5) with { Skip = "a", Activation = new("Softmax") }, Dense(4) with { Skip = "b" }, new ConcatenateReference("a", 5),
                Dense(4), new ConcatenateReference("b", 4), new ConcatenateReference("a", 5) with { Skip = "c" },
                Dense(2), new ConcatenateReference("c", 13), code with { Skip = "code" },
            ],
            Dense(4),
            new ConcatenateReference("code", 3),
            Dense(7));
        yield return deck.Written(
            vector, [Dense(4), new ConcatenateReference("input", 7), code], Dense(5) with { Skip = "a" }, Dense(3),
            new ConcatenateReference("a", 5), Dense(7)) with
        {
            InputSkip = "input",
        };
        yield return deck.Written(
            image,
            [
                Convolution(2) with { Skip = "outside" },
                new ResidualReference([Convolution(3) with { Skip = "inside" }, Convolution(3), new ConcatenateReference("inside", 3), Convolution(2)]),
                new ConcatenateReference("outside", 2), new ConcatenateReference("inside", 3),
                Convolution(2) with { Skip = "code" },
            ],
            Convolution(3),
            new ConcatenateReference("code", 2),
            Convolution(2));

        DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

        ConvolutionReference Convolution(int filters) => new(filters, s_small, 1) { Activation = deck.Activation(filters) };

        ConvolutionReference Line(int filters) => new(filters, s_line, 1) { Activation = deck.Activation(filters) };
    }

    /// <summary>U-Nets: of vectors, sequences and images, with normalizations, noise, conditions and missing values.</summary>
    private static IEnumerable<NetworkCase> AcrossTheCode()
    {
        CaseDeck deck = new("UNet", 72);
        SampleShape vector = SampleShape.Vector(7), image = SampleShape.Image(4, 6, 2), sequence = SampleShape.Sequence(8, 2);
        PoolingReference line = new(false, new(false, 1, 2, 2, 1, Padding.Valid));
        DenseReference code = new(3) { IsCode = true };

        yield return deck.Written(vector, [Dense(6) with { Skip = "a" }, code], Dense(6), new ConcatenateReference("a", 6), Dense(7));
        yield return deck.Mirrored(vector, Dense(6) with { Skip = "a" }, Dense(4) with { Skip = "b" }, code);
        yield return deck.Written(
            image,
            [Convolution(3) with { Skip = "full" }, s_pool, Convolution(4)],
            s_enlarge,
            new ConcatenateReference("full", 3),
            Convolution(3),
            Convolution(2));
        yield return deck.Mirrored(image, Convolution(3) with { Skip = "full" }, s_pool, Convolution(4));
        yield return deck.Mirrored(
            sequence, Line(3) with { Skip = "full" }, line, Line(4) with { Skip = "half" }, line, Line(3), code);
        yield return deck.Mirrored(
            SampleShape.Image(3, 2, 2),
            Convolution(3) with { Activation = new("Identity"), Skip = "sums" },
            new BatchNormalizationReference { Activation = deck.Activation(3), Skip = "normal" },
            new LayerNormalizationReference { Skip = "layers" },
            Convolution(2));
        yield return deck.Mirrored(
            vector, new ConditionReference(2), Dense(5) with { Skip = "a" }, new DropoutReference(0.3f) { Skip = "noisy" }, Dense(4), code);
        yield return deck.Mirrored(image, new ConditionReference(2), Convolution(3) with { Skip = "full" }, s_pool, Convolution(3), code);
        yield return deck.Mirrored(
            image, new CorruptionReference(Noise.Gaussian, 0.2f), Convolution(3) with { Skip = "full" }, s_pool, Convolution(2));
        NetworkCase masked = deck.Written(
            vector, [Dense(5), code], Dense(4), new ConcatenateReference("input", 7), Dense(7));
        yield return masked with { InputSkip = "input", Options = masked.Options with { Loss = "MeanSquaredError", IsMasked = true } };
        yield return deck.Written(
            image,
            [
                Convolution(3) with { Skip = "full" }, s_pool,
                new ResidualReference([Convolution(2) with { Skip = "inside" }, Convolution(3)]) with { Skip = "sum" },
                Convolution(2), code,
            ],
            new DenseReference(12) { Restores = SampleShape.Image(2, 3, 2), Activation = deck.Activation(3) },
            Convolution(4),
            new ResidualReference([new ConcatenateReference("inside", 2), Convolution(4)]),
            new ConcatenateReference("sum", 3),
            s_enlarge,
            new ConcatenateReference("full", 3),
            Convolution(2));

        DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

        ConvolutionReference Convolution(int filters) => new(filters, s_small, 1) { Activation = deck.Activation(filters) };

        ConvolutionReference Line(int filters) => new(filters, s_line, 1) { Activation = deck.Activation(filters) };
    }

    /// <summary>Contracted encoders, whose tangents are joined too.</summary>
    private static IEnumerable<NetworkCase> Contracted()
    {
        CaseDeck deck = new("ContractiveBlock", 73);
        SampleShape vector = SampleShape.Vector(6), image = SampleShape.Image(2, 2, 2);
        DenseReference code = new(3) { IsCode = true, Activation = new("Sigmoid"), Contraction = new(0.2f, 2) };

        yield return deck.Mirrored(vector, Dense(5, "Tanh") with { Skip = "a" }, Dense(4, "Silu"), new ConcatenateReference("a", 5), code);
        yield return deck.Written(
            vector, [Dense(4, "Gelu"), new ConcatenateReference("input", 6), code], Dense(6, "Identity")) with { InputSkip = "input" };
        yield return deck.Mirrored(
            image,
            new ConvolutionReference(3, s_small, 1) { Activation = new("Tanh"), Skip = "a" },
            new ConvolutionReference(2, s_small, 1) { Activation = new("Elu") },
            new ConcatenateReference("a", 3),
            code);
        yield return deck.Mirrored(vector, Dense(5, "Tanh") with { Skip = "a" }, code);

        DenseReference Dense(int units, string activation) => new(units) { Activation = new(activation) };
    }
}
