using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>One level of a stacked autoencoder: a part of the encoder, and the part of the decoder that gives back what it reads.</summary>
/// <param name="First">How many layers lie before it.</param>
/// <param name="End">How many lie before its end in the encoder.</param>
/// <param name="DecoderFirst">How many lie before its part of the decoder.</param>
/// <param name="DecoderEnd">How many lie before the end of that.</param>
internal sealed record LevelSegment(int First, int End, int DecoderFirst, int DecoderEnd)
{
    public int EncoderLayers => End - First;

    /// <summary>The places of its layers in the whole network, from 0.</summary>
    public IEnumerable<int> Places =>
        Enumerable.Range(First, EncoderLayers).Concat(Enumerable.Range(DecoderFirst, DecoderEnd - DecoderFirst));

    /// <summary>Its layers as a network of their own, whose values count from its first layer.</summary>
    public LayerStep[] StepsOf(IReadOnlyList<LayerStep> steps) => [.. Places.Select(place => Renumbered(steps[place], place))];

    private LayerStep Renumbered(LayerStep step, int place) => step with
    {
        // What the decoder's part begins with is the last value of the encoder's part.
        Reads = step.Reads
            .Select(value => new Value(place < End ? value.Id - First : EncoderLayers + Math.Max(0, value.Id - DecoderFirst)))
            .ToEquatableArray(),
    };
}
