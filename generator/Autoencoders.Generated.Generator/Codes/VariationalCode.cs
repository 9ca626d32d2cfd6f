using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>A normal distribution of codes for each sample: a dense layer gives its means and log variances.</summary>
internal static class VariationalCode
{
    public static CodeKind Kind { get; } = new(
        Attribute: "VariationalCode",
        Word: "variational",
        AddsLayer: written => written.Find("units") is not null,
        Layer: new LayerKind(
            Attribute: "VariationalCode",
            Plan: static (written, input, context) =>
                context.ReadSize(written, "units") is { } units ? new DenseLayer(input, Shape.Vector(TwiceOf(units))) : null,
            Dimensions: LayerKind.Any,
            // Small log variances: a code that begins as wide noise is what the decoder learns to ignore.
            Initializer: PyTorchUniform.Kind),
        Behind: GaussianCodeLayer.Kind,
        Activates: false,
        Smallest: ("units", 1));

    /// <summary>Twice a number, or the largest even one: then the layer has too many weights for a network.</summary>
    private static int TwiceOf(int units) => units > int.MaxValue / 2 ? int.MaxValue - 1 : 2 * units;
}
