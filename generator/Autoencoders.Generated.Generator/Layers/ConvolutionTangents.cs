using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The tangents of convolutions and transposed convolutions.</summary>
internal static class ConvolutionTangents
{
    public static void WriteTangents(SourceWriter writer, LayerPlan layer, string kernel) => writer.Lines(
        $"/// <summary>The tangents of {layer.Name}: the layer without its bias.</summary>",
        $"public static void {layer.Name}Tangents(ref float parameters, ref float tangents, ref float sums, nint rows) =>",
        $"    Convolution.{kernel}<{WindowStruct.NameOf(layer)}, Store>(",
        $"        ref tangents, ref {DenseRows.At("parameters", layer.WeightsOffset)}, ref sums, 0, ref sums, rows);");

    public static void WriteTangentDeltas(SourceWriter writer, LayerPlan layer, string kernel) => writer.Lines(
        $"/// <summary>The deltas of the tangents before {layer.Name}: the adjoint of the layer at its deltas.</summary>",
        $"public static void {layer.Name}TangentDeltas(ref float transposed, ref float deltas, ref float tangentDeltas, nint rows) =>",
        $"    Convolution.{kernel}<{WindowStruct.NameOf(layer)}, Store>(",
        "        ref deltas, ref transposed, ref tangentDeltas, 0, ref tangentDeltas, rows);");

    public static void WriteTangentGradients(SourceWriter writer, LayerPlan layer, string kernel) => writer.Lines(
        $"/// <summary>The contribution of tangents to the gradients of {layer.Name}: tangents x deltas over all windows.</summary>",
        $"public static void {layer.Name}TangentGradients(",
        "    ref float tangents, ref float deltas, ref float gradients, nint rows, int part, int parts) =>",
        $"    Convolution.{kernel}<{WindowStruct.NameOf(layer)}>(",
        $"        ref tangents, ref deltas, ref {DenseRows.At("gradients", layer.WeightsOffset)}, rows, part, parts);");
}
