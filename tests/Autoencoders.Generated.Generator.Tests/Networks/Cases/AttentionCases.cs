using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Attention with one head and several, causal or not, first and last in a network, and in the blocks of a transformer.</summary>
internal static class AttentionCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Attention", 71);
            SampleShape sequence = SampleShape.Sequence(5, 4);
            DenseReference code = new(3) { IsCode = true };
            AttentionReference one = new(1), two = new(2), causal = new(4) { IsCausal = true };
            PositionalEncodingReference waves = new(), learned = new() { IsLearned = true };

            // First, behind an activation whose derivative its input deltas take, and in mirrored decoders.
            yield return deck.Mirrored(sequence, Window(4), two, code);
            yield return deck.Mirrored(sequence, Window(4), learned, causal, Window(2));
            yield return deck.Mirrored(sequence, Window(6), waves, Span(two, Window(6)), Window(2), code);
            yield return deck.Written(sequence, [two, waves, Window(2)], Window(4));
            yield return deck.Written(sequence, [learned, one with { IsCausal = true }, Window(2)], Window(3), waves, one, Window(4));

            // The block of a transformer before and behind the code.
            yield return deck.Written(
                SampleShape.Sequence(6, 3),
                [
                    Plain(4), waves, Span(new LayerNormalizationReference(), two),
                    Span(new LayerNormalizationReference(), Window(7), Plain(4)), Plain(2),
                ],
                Plain(4),
                learned,
                Span(new LayerNormalizationReference(), causal with { Heads = 1 }),
                Window(3));

            // More queries than one block, whose sums the keys of both add up.
            yield return deck.Written(SampleShape.Sequence(37, 2), [waves, two with { IsCausal = true }, Window(1)], Window(2));

            ResidualReference Span(params LayerReference[] layers) => new(layers);

            ConvolutionReference Plain(int filters) => Window(filters) with { Activation = ActivationReference.Identity };

            ConvolutionReference Window(int filters) =>
                new(filters, new WindowReference(false, 1, 1, 1, 1, Padding.Same), 1) { Activation = deck.Activation(filters) };
        }
    }
}
