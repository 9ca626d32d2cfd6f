using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Codes of levels: odd and even ones, two of them, of vectors, images and sequences, behind several layers and behind none.</summary>
internal static class FiniteScalarCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("FiniteScalar", 71);
            SampleShape vector = SampleShape.Vector(9), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(6, 2);
            FiniteScalarReference three = new(5, 4, 3);

            yield return deck.Mirrored(vector, Dense(6), Dense(3), three);
            yield return deck.Mirrored(vector, Dense(4), new FiniteScalarReference(8, 5, 5, 5));
            yield return deck.Mirrored(vector, Dense(5), new FiniteScalarReference(2, 2, 2, 3, 2));
            yield return deck.Written(vector, [Dense(1), new FiniteScalarReference(9)], Dense(6), Dense(9));
            yield return deck.Written(vector, [new FiniteScalarReference(3, 2, 3, 2, 3, 2, 3, 2, 3)], Dense(9));
            yield return deck.Mirrored(vector, Dense(3), new BatchNormalizationReference(), three);

            // A level of 0 hides whether dropout kept it.
            yield return deck.Written(vector, [Dense(3), three], Dense(6), new DropoutReference(0.25f), Dense(9));
            yield return deck.Mirrored(vector, new ConditionReference(3), Dense(3), three);
            yield return deck.Mirrored(image, Convolution(3, isImage: true), three);
            yield return deck.Written(
                image, [Convolution(3, isImage: true), new LayerNormalizationReference(), three], Convolution(2, isImage: true));
            yield return deck.Mirrored(sequence, Convolution(2, isImage: false), new FiniteScalarReference(7, 6));

            DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

            ConvolutionReference Convolution(int filters, bool isImage) =>
                new(filters, new WindowReference(isImage, isImage ? 3 : 1, 3, 1, 1, Padding.Same), 1)
                {
                    Activation = deck.Activation(filters),
                };
        }
    }
}
