using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>
/// Sparse codes of each kind: by a dense layer and by what is there, of vectors, images and sequences, also wider than the input.
/// </summary>
internal static class SparseCases
{
    private static readonly SampleShape s_vector = SampleShape.Vector(9), s_image = SampleShape.Image(4, 3, 2);

    public static IEnumerable<NetworkCase> All => [.. Penalties(), .. Rates(), .. TopK()];

    private static IEnumerable<NetworkCase> Penalties()
    {
        CaseDeck deck = new("SparseActivity", 22);
        SparsityReference sparsity = new() { ActivityL1 = 0.01f };
        yield return deck.Mirrored(s_vector, [Dense(deck, 7), .. SparsityReference.Dense(4, sparsity, new("Relu"))]);
        yield return deck.Mirrored(s_vector, SparsityReference.Dense(21, sparsity with { ActivityL1 = 0.3f }, new("Tanh")));
        yield return deck.Mirrored(s_vector, [Dense(deck, 6), .. SparsityReference.Dense(5, sparsity)]);
        yield return deck.Mirrored(s_image, [Convolution(deck, 3), sparsity]);
        yield return deck.Mirrored(s_image, [Convolution(deck, 3), .. SparsityReference.Dense(6, sparsity, deck.Activation(6))]);
        yield return deck.Written(
            s_vector, [Dense(deck, 6), sparsity], new BatchNormalizationReference { Activation = deck.Activation(6) }, Dense(deck, 9));
    }

    private static IEnumerable<NetworkCase> Rates()
    {
        CaseDeck deck = new("SparseRate", 23);
        SparsityReference sparsity = new() { TargetRate = 0.05f };
        ActivationReference sigmoid = new("Sigmoid");
        yield return deck.Mirrored(s_vector, [Dense(deck, 7), .. SparsityReference.Dense(4, sparsity, sigmoid)]);
        yield return deck.Mirrored(
            s_vector, SparsityReference.Dense(21, sparsity with { TargetRate = 0.3f, RateWeight = 1.5f }, sigmoid));
        yield return deck.Mirrored(
            s_vector, [Dense(deck, 6), .. SparsityReference.Dense(5, sparsity with { RateWeight = 0.01f }, new("Softmax"))]);
        yield return deck.Mirrored(s_image, [Convolution(deck, 3) with { Activation = sigmoid }, sparsity]);
        yield return deck.Mirrored(
            SampleShape.Sequence(6, 2),
            [
                new ConvolutionReference(4, new WindowReference(false, 1, 3, 2, 1, Padding.Same), 1) { Activation = sigmoid },
                new PoolingReference(true, new WindowReference(false, 1, 3, 3, 1, Padding.Valid)),
                sparsity,
            ]);
        yield return deck.Written(
            s_vector,
            [Dense(deck, 6), .. SparsityReference.Dense(7, sparsity, sigmoid)],
            new LayerNormalizationReference { Activation = deck.Activation(7) },
            new DropoutReference(0f),
            Dense(deck, 9));
    }

    private static IEnumerable<NetworkCase> TopK()
    {
        CaseDeck deck = new("SparseLargest", 24);
        SparsityReference sparsity = new() { ActiveUnits = 2 };
        yield return deck.Mirrored(s_vector, [Dense(deck, 7), .. SparsityReference.Dense(5, sparsity)]);
        yield return deck.Mirrored(s_vector, SparsityReference.Dense(21, sparsity with { ActiveUnits = 4 }, new("Identity")));
        yield return deck.Mirrored(s_vector, [Dense(deck, 6), .. SparsityReference.Dense(4, sparsity with { ActiveUnits = 4 })]);
        yield return deck.Mirrored(s_vector, [Dense(deck, 6), .. SparsityReference.Dense(8, sparsity, new("Relu"))]);
        yield return deck.Mirrored(s_image, [Convolution(deck, 3), sparsity]);
        yield return deck.Mirrored(s_image, [Convolution(deck, 9), sparsity with { ActiveUnits = 3 }]);
        yield return deck.Written(
            s_vector,
            [Dense(deck, 6), .. SparsityReference.Dense(7, sparsity, new("Sigmoid"))],
            new LayerNormalizationReference { Activation = deck.Activation(7) },
            Dense(deck, 9));

        // The sums of the first layer do not fit into registers, and those of the second run in chains where no bit counts.
        yield return deck.Written(
            s_vector, [Dense(deck, 70), .. SparsityReference.Dense(12, sparsity, new("Tanh"))], Dense(deck, 9));
    }

    private static DenseReference Dense(CaseDeck deck, int units) => new(units) { Activation = deck.Activation(units) };

    private static ConvolutionReference Convolution(CaseDeck deck, int filters) =>
        new(filters, new WindowReference(true, 2, 2, 1, 1, Padding.Same), 1) { Activation = deck.Activation(filters) };
}
