using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Codes;

/// <summary>A code of a few levels in each channel (FSQ): the encoder's last values are bounded and rounded.</summary>
internal static class FiniteScalarCode
{
    public static CodeKind Kind { get; } = new(
        Attribute: FiniteScalarLayer.Kind.Attribute,
        Word: "finitescalar",
        AddsLayer: static _ => false,
        Layer: DenseLayer.Kind,
        Behind: FiniteScalarLayer.Kind,
        Smallest: ("levels", 2));
}
