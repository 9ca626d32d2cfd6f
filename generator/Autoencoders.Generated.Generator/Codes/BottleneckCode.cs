using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Codes;

/// <summary>The code of the plain autoencoder: nothing but fewer values than the input.</summary>
internal static class BottleneckCode
{
    public static CodeKind Kind { get; } = new(
        Attribute: "Code",
        Word: "bottleneck",
        AddsLayer: written => written.Find("units") is not null,
        Layer: DenseLayer.Kind);
}
