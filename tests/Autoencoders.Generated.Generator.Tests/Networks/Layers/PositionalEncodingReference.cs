namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>Values added to each position, from a table that is trained or not.</summary>
internal sealed record PositionalEncodingReference : LayerReference
{
    public bool IsLearned { get; init; }

    public override string Kind => "PositionalEncoding";

    protected override string Options => IsLearned ? ", Learned = true" : "";

    public override bool Activates => false;

    public override bool IsUndone => false;

    public override SampleShape Output(SampleShape input) => input;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) =>
        [(IsLearned ? "weight" : "pe", [input.Length / input.Channels, input.Channels])];

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => this;

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) =>
        Array.ConvertAll(rows, row => row.Zip(module[IsLearned ? "weight" : "pe"], (value, added) => value + added).ToArray());

    public override double[] Updated(LayerModule module, string tensor, ReferencePass pass) => module[tensor];
}
