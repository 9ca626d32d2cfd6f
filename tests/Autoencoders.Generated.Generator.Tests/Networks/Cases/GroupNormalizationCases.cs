using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Group normalization: of vectors, sequences and images, in one group, in several, and in groups of one channel.</summary>
internal static class GroupNormalizationCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("GroupNorm", 61);
            DenseReference code = new(3) { IsCode = true };
            SampleShape vector = SampleShape.Vector(9), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(6, 2);
            GroupNormalizationReference whole = new(1), pairs = new(2) { Epsilon = 0.02f };

            yield return deck.Mirrored(vector, Dense(8, isActivated: false), pairs with { Activation = deck.Activation(8) }, code);
            yield return deck.Mirrored(vector, Dense(6, isActivated: true), whole, code);
            yield return deck.Mirrored(image, Convolution(6, isActivated: false), new GroupNormalizationReference(3)
            {
                Activation = deck.Activation(6),
            });
            yield return deck.Mirrored(image, Convolution(4, isActivated: true), pairs with { Activation = deck.Activation(4) }, code);
            yield return deck.Mirrored(
                sequence,
                new ConvolutionReference(3, new WindowReference(false, 1, 3, 2, 1, Padding.Same), 1) { Activation = deck.Activation(3) },
                new GroupNormalizationReference(3),
                code);
            yield return deck.Written(
                vector, [new GroupNormalizationReference(3), Dense(5, isActivated: true), code], Dense(9, isActivated: false), whole);
            yield return deck.Written(
                image,
                [Convolution(4, isActivated: false), whole],
                new TransposedConvolutionReference(2, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1)
                {
                    Activation = ActivationReference.Identity,
                },
                pairs);

            // Several registers and a block of sums for each group; the groups cut the parts of the gradients.
            yield return deck.Written(
                vector,
                [Dense(210, isActivated: true), new GroupNormalizationReference(3) { Epsilon = 0.1f }, code],
                Dense(9, isActivated: false));

            DenseReference Dense(int units, bool isActivated) =>
                new(units) { Activation = isActivated ? deck.Activation(units) : ActivationReference.Identity };

            ConvolutionReference Convolution(int filters, bool isActivated) =>
                new(filters, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1)
                {
                    Activation = isActivated ? deck.Activation(filters) : ActivationReference.Identity,
                };
        }
    }
}
