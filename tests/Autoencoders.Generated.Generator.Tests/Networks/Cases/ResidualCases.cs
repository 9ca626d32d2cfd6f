using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Residual spans: at the beginning, behind other layers, nested, with and without an activation of the sum.</summary>
internal static class ResidualCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Residual", 13);
            SampleShape vector = SampleShape.Vector(7), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(5, 2);
            DenseReference code = new(3) { IsCode = true };

            yield return deck.Mirrored(vector, Dense(5), Span(Dense(5)), code);
            yield return deck.Mirrored(vector, Dense(5), Span(Dense(8), Dense(5)) with { Activation = deck.Activation(5) }, code);
            yield return deck.Mirrored(vector, Span(Dense(7)) with { Activation = deck.Activation(7) }, code);
            yield return deck.Mirrored(image, Convolution(3), Span(Convolution(3), Convolution(3)));
            yield return deck.Mirrored(
                image, Convolution(3), Span(Convolution(2), Convolution(3)) with { Activation = deck.Activation(3) }, code);
            yield return deck.Mirrored(image, Span(Convolution(2)), Convolution(3));
            yield return deck.Mirrored(
                sequence, Span(Window(4), Span(Window(4)) with { Activation = deck.Activation(4) }, Window(2)), code);
            yield return deck.Mirrored(
                image,
                Convolution(3),
                new BatchNormalizationReference { Activation = deck.Activation(3) },
                Span(Convolution(3), new BatchNormalizationReference(), Convolution(3)) with { Activation = deck.Activation(3) },
                new LayerNormalizationReference(),
                code);
            yield return deck.Written(
                image,
                [Convolution(2), Span(Convolution(3), Convolution(2)), new PoolingReference(true, new(true, 2, 2, 1, 1, Padding.Same))],
                Span(new LayerNormalizationReference(), Convolution(2)) with { Activation = deck.Activation(2) },
                Span(Convolution(2)));
            yield return deck.Written(vector, [Dense(4), code], Span(Dense(3)), Dense(7), Span(Dense(7)));

            ResidualReference Span(params LayerReference[] layers) => new(layers);

            DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

            ConvolutionReference Convolution(int filters) =>
                new(filters, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1) { Activation = deck.Activation(filters) };

            ConvolutionReference Window(int filters) =>
                new(filters, new WindowReference(false, 1, 2, 1, 1, Padding.Same), 1) { Activation = deck.Activation(filters) };
        }
    }
}
