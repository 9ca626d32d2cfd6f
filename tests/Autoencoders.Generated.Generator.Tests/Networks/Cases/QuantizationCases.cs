using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Codes of entries of a codebook: of vectors, whole and in parts, of images and of sequences, behind several layers.</summary>
internal static class QuantizationCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Quantized", 31);
            SampleShape vector = SampleShape.Vector(9), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(6, 2);
            VectorQuantizedReference pairs = new(5) { Length = 2 };

            yield return deck.Mirrored(vector, Dense(6), pairs);
            yield return deck.Mirrored(vector, Dense(7), Dense(4), new VectorQuantizedReference(4) { Commitment = 0.7f });
            yield return deck.Mirrored(vector, Dense(8), pairs with { Length = 1, RestartBelow = 0.3f });
            yield return deck.Written(
                vector, [Dense(8), new VectorQuantizedReference(17) { Length = 4, Decay = 0.9f }], Dense(6), Dense(9));
            yield return deck.Written(vector, [pairs with { Length = 3 }], Dense(9));
            yield return deck.Mirrored(vector, Dense(6), new BatchNormalizationReference(), pairs with { RestartBelow = 0f });
            yield return deck.Written(vector, [Dense(6), pairs with { Commitment = 0f }], new DropoutReference(0.25f), Dense(9));
            yield return deck.Mirrored(vector, new ConditionReference(3), Dense(6), pairs);
            yield return deck.Mirrored(image, Convolution(4, isImage: true), pairs);
            yield return deck.Mirrored(image, Convolution(3, isImage: true), new VectorQuantizedReference(6));
            yield return deck.Written(
                image, [Convolution(4, isImage: true), new LayerNormalizationReference(), pairs], Convolution(2, isImage: true));
            yield return deck.Mirrored(sequence, Convolution(3, isImage: false), new VectorQuantizedReference(4) { Commitment = 1f });
            yield return deck.Mirrored(image, Convolution(3, isImage: true), Dense(8), pairs with { Length = 4 });

            DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

            ConvolutionReference Convolution(int filters, bool isImage) =>
                new(filters, new WindowReference(isImage, isImage ? 3 : 1, 3, 1, 1, Padding.Same), 1)
                {
                    Activation = deck.Activation(filters),
                };
        }
    }
}
