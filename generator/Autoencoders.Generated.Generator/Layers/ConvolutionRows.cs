using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The methods of convolutions and transposed convolutions: each is one kernel, compiled for the layer's windows.</summary>
internal static class ConvolutionRows
{
    public static void WriteForward(SourceWriter writer, LayerPlan layer, string kernel, string product)
    {
        string bias = $"bias[{layer.Operator.Output.Channels}] at {layer.OffsetOf("bias")}";
        writer.Line($"/// <summary>{layer.Name} = {layer.Fused.Word}({product} at {layer.WeightsOffset} + {bias}).</summary>");
        writer.Line(
            $"public static void {layer.Name}Rows{layer.TypeParameter}("
            + $"ref float parameters, ref float inputs, ref float outputs, nint rows){(layer.OpensActivation ? "" : " =>")}");
        using (writer.Indent())
        {
            if (layer.OpensActivation)
                writer.Line($"{layer.Constraint} =>");
            writer.Lines(
                $"Convolution.{kernel}<{WindowStruct.NameOf(layer)}, AddBiasThen<{layer.ActivationType}>>(",
                $"    ref inputs, ref {DenseRows.At("parameters", layer.WeightsOffset)},",
                $"    ref {DenseRows.At("parameters", layer.OffsetOf("bias"))}, 0, ref outputs, rows);");
        }
    }

    public static void WriteTranspose(SourceWriter writer, LayerPlan layer, string kernel)
    {
        writer.Line($"/// <summary>The weights of {layer.Name} with inputs and outputs exchanged, for its input deltas.</summary>");
        writer.Line($"public static void Transpose{layer.Name}(ref float parameters, ref float transposed, int part, int parts) =>");
        using (writer.Indent())
        {
            writer.Line(
                $"Convolution.{kernel}<{WindowStruct.NameOf(layer)}>("
                + $"ref {DenseRows.At("parameters", layer.WeightsOffset)}, ref transposed, part, parts);");
        }
    }

    public static void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before, string kernel, int channels)
    {
        Backward.WriteHeader(writer, layer, before, "the adjoint of the layer at its deltas", "ref float transposed, ref float deltas");
        using (writer.Indent())
        {
            writer.Lines(
                $"Convolution.{kernel}<{WindowStruct.NameOf(layer)}, {Backward.Epilogue(layer)}>(",
                $"    ref deltas, ref transposed, ref {Backward.Kept(layer)}, {channels}, ref inputDeltas, rows);");
        }
    }

    public static void WriteGradients(SourceWriter writer, LayerPlan layer, string kernel)
    {
        (int positions, int channels) = (layer.Operator.Output.Positions, layer.Operator.Output.Channels);
        writer.Line($"/// <summary>The gradients of {layer.Name}: weights inputs x deltas over all windows, bias the deltas.</summary>");
        using (writer.Open(
            $"public static void {layer.Name}Gradients("
            + "ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts)"))
        {
            writer.Lines(
                $"Convolution.{kernel}<{WindowStruct.NameOf(layer)}>(",
                $"    ref inputs, ref deltas, ref {DenseRows.At("gradients", layer.WeightsOffset)}, rows, part, parts);",
                $"Share bias = Share.Of({channels}, part, parts, 16);",
                $"ColumnSum.Sum(ref deltas, {channels}, rows * {positions}, "
                + $"ref {DenseRows.At("gradients", layer.OffsetOf("bias"))}, bias.Start, bias.End);");
        }
    }
}
