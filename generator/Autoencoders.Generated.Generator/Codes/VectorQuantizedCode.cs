using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Codes;

/// <summary>A code of entries of a codebook (VQ-VAE): the encoder's last values are replaced by the nearest of them.</summary>
internal static class VectorQuantizedCode
{
    public static CodeKind Kind { get; } = new(
        Attribute: CodebookLayer.Kind.Attribute,
        Word: "vectorquantized",
        AddsLayer: static _ => false,
        Layer: DenseLayer.Kind,
        Behind: CodebookLayer.Kind,
        Smallest: ("entries", 2));
}
