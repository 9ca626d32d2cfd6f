using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A condition beside the channels of every position; in the decoder, the same condition beside the code.</summary>
/// <param name="Length">The values of the condition.</param>
internal sealed record ConditionReference(int Length) : LayerReference
{
    /// <summary>Whether the encoder is given it.</summary>
    public bool InEncoder { get; init; } = true;

    /// <summary>Whether the decoder is given it.</summary>
    public bool InDecoder { get; init; } = true;

    public override string Kind => "Condition";

    protected override string Arguments => $"{Length}";

    protected override string Options => (InEncoder ? "" : ", Encoder = false") + (InDecoder ? "" : ", Decoder = false");

    public override bool Activates => false;

    public override bool TakesModuleNumber => false;

    public override SampleShape Output(SampleShape input) => InEncoder ? input.WithChannels(input.Channels + Length) : input;

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        throw new InvalidOperationException("A decoder does not restore conditions.");

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => !InEncoder
        ? rows
        : [.. rows.Select((row, number) => row.Chunk(module.Input.Channels).SelectMany(position => position.Concat(pass.Conditions[number]))
            .ToArray())];
}
