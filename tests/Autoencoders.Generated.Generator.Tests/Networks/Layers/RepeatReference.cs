namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A vector repeated at each position.</summary>
internal sealed record RepeatReference(int Length) : LayerReference
{
    public override string Kind => "RepeatVector";

    protected override string Arguments => $"{Length}";

    public override bool Activates => false;

    public override SampleShape Output(SampleShape input) => SampleShape.Sequence(Length, input.Length);

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => new GlobalAveragePoolReference();

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) =>
        Array.ConvertAll(rows, row => Enumerable.Repeat(row, Length).SelectMany(values => values).ToArray());
}
