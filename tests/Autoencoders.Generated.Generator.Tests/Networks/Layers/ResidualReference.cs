namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A span of layers to whose output its input is added.</summary>
/// <param name="Span">The layers, whose last output has the shape of their first input.</param>
internal sealed record ResidualReference(IReadOnlyList<LayerReference> Span) : LayerReference
{
    public override string Kind => "EndResidual";

    public override string Attributes => $"[Residual] {string.Join(" ", Span.Select(layer => layer.Written))} {base.Attributes}";

    public override IEnumerable<string> Kinds => Span.SelectMany(layer => layer.Kinds).Append("Residual");

    public override IEnumerable<string> Skips => [.. Span.SelectMany(layer => layer.Skips), .. base.Skips];

    public override SampleShape Output(SampleShape input) => input;

    /// <summary>
    /// The mirror images of the span's layers; the last restores what enters the span, and its activation stands behind the sum instead.
    /// </summary>
    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        new ResidualReference(MirroredDecoder.Undo(Span, input, options, Functions.ActivationReference.Identity));

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass)
    {
        double[][] current = rows;
        foreach (LayerModule child in module.Children)
            current = child.Run(current, pass);
        return [.. rows.Zip(current, (input, span) => input.Zip(span, (a, b) => a + b).ToArray())];
    }
}
