using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Conditions of vectors, sequences and images, for both sides and for one.</summary>
internal static class ConditionCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Condition", 21);
            DenseReference code = new(3) { IsCode = true };
            ConditionReference condition = new(2);
            SampleShape vector = SampleShape.Vector(9), image = SampleShape.Image(4, 3, 2), sequence = SampleShape.Sequence(6, 2);

            yield return deck.Mirrored(vector, condition, Dense(7), code);
            yield return deck.Mirrored(vector, Dense(6), new ConditionReference(5), Dense(4), code);
            yield return deck.Mirrored(vector, condition with { InEncoder = false }, Dense(5), code);
            yield return deck.Mirrored(vector, condition with { InDecoder = false }, Dense(5), code);
            yield return deck.Written(vector, [condition, Dense(5), code], Dense(6), Dense(9));
            yield return deck.Written(vector, [Dense(5), condition, code], Dense(9));
            yield return deck.Mirrored(image, condition, Convolution(3, isImage: true), code);
            yield return deck.Mirrored(image, condition, Convolution(3, isImage: true));
            yield return deck.Mirrored(sequence, new ConditionReference(1), Convolution(4, isImage: false), code);
            yield return deck.Mirrored(vector, condition, Dense(6), new BatchNormalizationReference(), code);

            // Beside each position that a state or a head reads, and beside a code of positions.
            yield return deck.Mirrored(sequence, condition, new RecurrentReference("Gru", 3, ReturnsSequences: false, IsBidirectional: false));
            AttentionReference causal = new(2) { IsCausal = true };
            yield return deck.Written(sequence, [condition, Causal(4), causal], causal, Causal(2));

            ConvolutionReference Causal(int filters) =>
                new(filters, new WindowReference(false, 1, 3, 1, 1, Padding.Causal), 1) { Activation = deck.Activation(filters) };

            DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

            ConvolutionReference Convolution(int filters, bool isImage) =>
                new(filters, new WindowReference(isImage, isImage ? 2 : 1, 2, 1, 1, Padding.Same), 1)
                {
                    Activation = deck.Activation(filters),
                };
        }
    }
}
