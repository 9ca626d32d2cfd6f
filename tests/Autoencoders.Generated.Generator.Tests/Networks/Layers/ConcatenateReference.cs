namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The channels of an earlier value behind those of each position.</summary>
/// <param name="Name">The name of the value.</param>
/// <param name="Channels">Its channels.</param>
internal sealed record ConcatenateReference(string Name, int Channels) : LayerReference
{
    public override string Kind => "Concatenate";

    protected override string Arguments => $"\"{Name}\"";

    public override bool Activates => false;

    public override bool TakesModuleNumber => false;

    public override SampleShape Output(SampleShape input) => input.WithChannels(input.Channels + Channels);

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        throw new InvalidOperationException("A decoder restores what was joined at its own place.");

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) =>
        Join(rows, pass.Skipped[Name], module.Input.Channels);

    /// <summary>Rows of positions with some channels, and at each position those of others.</summary>
    public double[][] Join(double[][] rows, double[][] others, int channels) =>
    [
        .. rows.Zip(others, (row, other) =>
            row.Chunk(channels).Zip(other.Chunk(Channels), (position, joined) => position.Concat(joined)).SelectMany(values => values).ToArray()),
    ];
}
