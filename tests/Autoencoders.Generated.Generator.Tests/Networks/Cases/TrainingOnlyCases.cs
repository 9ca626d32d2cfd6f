using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Normalizations and dropout, which train in another way than they infer.</summary>
internal static class TrainingOnlyCases
{
    private static readonly PoolingReference s_pairs = new(true, new WindowReference(false, 1, 2, 2, 1, Padding.Valid));

    public static IEnumerable<NetworkCase> All =>
    [
        .. Normalizations(
            "BatchNorm", 10, new BatchNormalizationReference(), new BatchNormalizationReference { Momentum = 0.3f, Epsilon = 0.01f }),
        .. Normalizations("LayerNorm", 11, new LayerNormalizationReference(), new LayerNormalizationReference { Epsilon = 0.02f }),
        .. Dropouts(),
    ];

    private static IEnumerable<NetworkCase> Normalizations(string name, int seed, LayerReference plain, LayerReference other)
    {
        CaseDeck deck = new(name, seed);
        DenseReference code = new(3) { IsCode = true };
        SampleShape vector = SampleShape.Vector(9), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(6, 2);

        // Behind a layer without activation, which it can be folded into; behind one with an activation; in a written decoder; first.
        yield return deck.Mirrored(vector, Dense(7, isActivated: false), plain with { Activation = deck.Activation(7) }, code);
        yield return deck.Mirrored(vector, Dense(6, isActivated: true), other, code);
        yield return deck.Mirrored(image, Convolution(3, isActivated: false), plain with { Activation = deck.Activation(3) });
        yield return deck.Mirrored(image, Convolution(4, isActivated: true), other with { Activation = deck.Activation(4) }, code);
        yield return deck.Mirrored(
            sequence,
            new ConvolutionReference(3, new WindowReference(false, 1, 3, 2, 1, Padding.Same), 1) { Activation = deck.Activation(3) },
            plain,
            code);
        yield return deck.Written(
            vector,
            [Dense(5, isActivated: false), plain, code],
            Dense(6, isActivated: false),
            other with { Activation = deck.Activation(6) },
            Dense(9, isActivated: false));
        yield return deck.Written(vector, [plain, Dense(5, isActivated: true), code], Dense(9, isActivated: false), other);
        yield return deck.Written(
            image,
            [Convolution(4, isActivated: false), plain],
            new TransposedConvolutionReference(2, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1)
            {
                Activation = Functions.ActivationReference.Identity,
            },
            other);

        DenseReference Dense(int units, bool isActivated) =>
            new(units) { Activation = isActivated ? deck.Activation(units) : Functions.ActivationReference.Identity };

        ConvolutionReference Convolution(int filters, bool isActivated) =>
            new(filters, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1)
            {
                Activation = isActivated ? deck.Activation(filters) : Functions.ActivationReference.Identity,
            };
    }

    /// <summary>At most twelve values a row, of which the losses tell which were kept.</summary>
    private static IEnumerable<NetworkCase> Dropouts()
    {
        CaseDeck deck = new("Dropout", 12);
        SampleShape vector = SampleShape.Vector(7);
        DenseReference code = new(3) { IsCode = true };
        yield return deck.Mirrored(vector, Dense(5), new DropoutReference(0.5f), code);
        yield return deck.Written(vector, [new DropoutReference(0.25f), Dense(4), code], Dense(7));
        yield return deck.Written(vector, [Dense(4), code], new DropoutReference(0.3f), Dense(6), new DropoutReference(0.6f), Dense(7));
        yield return deck.Mirrored(vector, Dense(4), new DropoutReference(0f), code);
        yield return deck.Written(
            SampleShape.Image(4, 4, 1),
            [
                new ConvolutionReference(2, new WindowReference(true, 2, 2, 2, 1, Padding.Same), 1) { Activation = deck.Activation(2) },
                new DropoutReference(0.4f),
            ],
            new TransposedConvolutionReference(1, new WindowReference(true, 2, 2, 2, 1, Padding.Same), 1));
        yield return deck.Mirrored(
            SampleShape.Sequence(4, 2),
            new ConvolutionReference(2, new WindowReference(false, 1, 2, 2, 1, Padding.Same), 1) { Activation = deck.Activation(2) },
            new DropoutReference(0.5f),
            code);

        // Rows that depend on each other through batch normalization share a mask of twelve values.
        yield return deck.Written(
            vector,
            [Dense(4), new DropoutReference(0.5f), code],
            new BatchNormalizationReference { Activation = deck.Activation(3) },
            Dense(7));

        // The only weights are those of a normalization, whose gradients are summed before all others.
        yield return new("NormAlone", new(), SampleShape.Sequence(4, 2), [s_pairs, new BatchNormalizationReference()]);

        DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };
    }
}
