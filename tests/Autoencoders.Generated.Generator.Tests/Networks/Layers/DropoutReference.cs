namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>Zeros for a part of the values while training, the others divided by the part that is kept.</summary>
/// <param name="Rate">The part that becomes zero.</param>
internal sealed record DropoutReference(float Rate) : LayerReference
{
    public override string Kind => "Dropout";

    protected override string Arguments => FormattableString.Invariant($"{Rate:R}f");

    public override bool IsRepeated => true;

    public override bool IsNoisy => Rate > 0;

    public override SampleShape Output(SampleShape input) => input;

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => this;

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => pass.Mask is not { } mask
        ? rows
        : [.. rows.Select((row, number) => row.Select((value, index) =>
            mask.Keeps(module.Name, number, index) ? value / (1 - (double)Rate) : 0).ToArray())];
}
