using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>
/// Layers with a memory: with all states and with the last one, in both directions, on top of each other, at both ends of a network, and
/// between layers whose derivatives they apply.
/// </summary>
internal static class RecurrentCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Recurrent", 71);
            SampleShape sequence = SampleShape.Sequence(5, 2), single = SampleShape.Sequence(1, 3);
            DenseReference code = new(3) { IsCode = true };

            yield return deck.Mirrored(sequence, Gru(3), code);
            yield return deck.Mirrored(sequence, Lstm(3));
            yield return deck.Mirrored(sequence, Gru(4) with { ReturnsSequences = true }, Lstm(2) with { IsBidirectional = true }, code);
            yield return deck.Mirrored(single, Pointwise(4), Lstm(3) with { ReturnsSequences = true }, Gru(2));
            yield return deck.Written(
                sequence,
                [
                    Pointwise(3),
                    Gru(2) with { ReturnsSequences = true, IsBidirectional = true },
                    new LayerNormalizationReference(),
                    Lstm(3) with { IsBidirectional = true },
                    code,
                ],
                new RepeatReference(5),
                Lstm(2) with { ReturnsSequences = true, IsBidirectional = true },
                Pointwise(2));

            // The layer is the last one, whose states become deltas in place; and its sums are those of a batch where a codebook chooses.
            NetworkOptions plain = new() { Loss = "MeanSquaredError" };
            yield return new("RecurrentEnds", plain, sequence, [Lstm(4), code])
            {
                Decoder = [new RepeatReference(5), Gru(2) with { ReturnsSequences = true }],
            };
            yield return new("RecurrentQuantized", plain, sequence, [Gru(4), new VectorQuantizedReference(5) { Length = 2 }])
            {
                Decoder = [new RepeatReference(5), Lstm(2) with { ReturnsSequences = true }],
            };

            // Registers of every width, and more rows than a block of them where sequences are long.
            yield return deck.Mirrored(SampleShape.Sequence(3, 2), Gru(23), Dense(4));
            yield return deck.Mirrored(SampleShape.Sequence(3, 1), Lstm(23), Dense(4));

            DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

            ConvolutionReference Pointwise(int filters) =>
                new(filters, new WindowReference(false, 1, 1, 1, 1, Padding.Same), 1) { Activation = deck.Activation(filters) };
        }
    }

    private static RecurrentReference Gru(int units) => new("Gru", units, false, false);

    private static RecurrentReference Lstm(int units) => new("Lstm", units, false, false);
}
