using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Networks of dense layers.</summary>
internal static class DenseCases
{
    /// <summary>Sizes around the widths of registers and tiles, tiny ones that are unrolled and larger ones that are not.</summary>
    private static readonly int[][] s_shapes =
    [
        [13, 7, 3], [16, 8, 3], [33, 17, 5], [70, 31, 9], [9, 5, 2, 1], [31, 16, 8, 4], [2, 1], [65, 40, 33], [24, 70, 12],
    ];

    public static IEnumerable<NetworkCase> All => [.. Shorthands(), .. LongForms(), .. Tied(), .. Penalized(), .. BehindShapes()];

    /// <summary>Each hidden activation once with each loss, each output once with each loss that it fits, codes in turn.</summary>
    private static IEnumerable<NetworkCase> Shorthands()
    {
        string[] activations = Vocabulary.Activations;
        int index = 0;
        foreach (string loss in Vocabulary.Losses)
        {
            string[] outputs = Vocabulary.Outputs(loss);
            for (int turn = 0; turn < activations.Length; turn++, index++)
            {
                int[] sizes = s_shapes[index % s_shapes.Length];
                string[] codes = [.. activations.Where(name => name != "Softmax" || sizes[^1] > 1)];
                NetworkOptions options = new()
                {
                    Hidden = activations[turn],
                    Code = codes[(turn + index + 5) % codes.Length],
                    Output = outputs[(turn + 11) % outputs.Length],
                    Loss = loss,
                };
                yield return Shorthand($"Shorthand{index}", options, sizes);
            }
        }
    }

    private static NetworkCase Shorthand(string name, NetworkOptions options, int[] sizes) =>
        new(name, options, SampleShape.Vector(sizes[0]), [.. Inner(sizes[1..^1]), Code(sizes[^1])]) { IsShorthand = true };

    /// <summary>Decoders that are no mirror image, with shapes and activations from a seed.</summary>
    private static IEnumerable<NetworkCase> LongForms()
    {
        CaseDeck deck = new("LongForm", 20);
        for (int index = 0; index < 20; index++)
        {
            int[] encoder = Sizes(deck.Random.Next(0, 3)), decoder = Sizes(deck.Random.Next(0, 3));
            int input = deck.Random.Next(2, 40);
            yield return deck.Written(
                SampleShape.Vector(input),
                [.. encoder.Select(Dense), Code(deck.Random.Next(1, input + 1)) with { Activation = deck.Activation(1) }],
                [.. decoder.Select(Dense), Dense(input)]);
        }

        int[] Sizes(int layers) => [.. Enumerable.Range(0, layers).Select(_ => deck.Random.Next(1, 40))];

        LayerReference Dense(int units) => new DenseReference(units) { Activation = deck.Activation(units) };
    }

    private static IEnumerable<NetworkCase> Tied()
    {
        CaseDeck deck = new("Tied", 4);
        foreach (int[] sizes in (int[][])[[6, 3], [13, 7, 4], [20, 17, 9, 5]])
        {
            SampleShape input = SampleShape.Vector(sizes[0]);
            NetworkCase network = deck.Mirrored(input, [.. Inner(sizes[1..^1]), Code(sizes[^1])]);
            yield return network with { IsShorthand = true, Options = network.Options with { Tied = true } };
        }

        yield return deck.Mirrored(SampleShape.Vector(9), new DenseReference(6) { Tied = true }, Code(3));
        yield return deck.Mirrored(SampleShape.Vector(9), new DenseReference(6), Code(3) with { Tied = true });
        yield return deck.Written(
            SampleShape.Vector(8),
            [new DenseReference(5) { Activation = deck.Activation(5) }, Code(3)],
            new DenseReference(5) { Tied = true },
            new DenseReference(8) { Tied = true });
        yield return deck.Written(
            SampleShape.Vector(10), [new DenseReference(7), Code(4)], new DenseReference(7), new DenseReference(10) { Tied = true });
        yield return deck.Mirrored(SampleShape.Image(3, 2, 2), new DenseReference(6) { Tied = true }, Code(3));
    }

    /// <summary>Every penalty on some layer, of a written decoder, so that each stands where it acts.</summary>
    private static IEnumerable<NetworkCase> Penalized()
    {
        CaseDeck deck = new("Penalized", 9);
        yield return deck.Written(
            SampleShape.Vector(7), [new DenseReference(5) { L1 = 0.01f }, Code(3)], new DenseReference(7) { L2 = 0.02f });
        yield return deck.Written(
            SampleShape.Vector(6), [Code(3) with { WeightDecay = 0.05f }], new DenseReference(6) { L1 = 0.03f, L2 = 0.01f });
        yield return deck.Written(
            SampleShape.Vector(9),
            [new DenseReference(6) { L1 = 0.02f, L2 = 0.03f, WeightDecay = 0.04f }, Code(4) with { L2 = 0.1f }],
            new DenseReference(9) { WeightDecay = 0.1f });
    }

    /// <summary>Dense layers that read sequences and images, and mirror images that restore them.</summary>
    private static IEnumerable<NetworkCase> BehindShapes()
    {
        CaseDeck deck = new("Flattened", 14);
        yield return deck.Mirrored(SampleShape.Image(3, 4, 2), new DenseReference(5), Code(3));
        yield return deck.Mirrored(SampleShape.Image(2, 3, 1), Code(2));
        yield return deck.Mirrored(SampleShape.Image(1, 1, 6), Code(3));
        yield return deck.Mirrored(SampleShape.Sequence(5, 3), new DenseReference(6) { Activation = deck.Activation(6) }, Code(2));
        yield return deck.Mirrored(SampleShape.Sequence(7, 1), Code(3));
        yield return deck.Mirrored(SampleShape.Sequence(1, 4), Code(2));
    }

    private static IEnumerable<LayerReference> Inner(int[] sizes) => sizes.Select(units => new DenseReference(units));

    private static DenseReference Code(int units) => new(units) { IsCode = true };
}
