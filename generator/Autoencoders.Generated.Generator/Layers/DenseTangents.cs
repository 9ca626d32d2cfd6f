using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The dense layer in a contracted encoder: its tangents, or the norm of its Jacobian.</summary>
internal static class DenseTangents
{
    public static void WriteTangents(SourceWriter writer, DenseLayer dense, LayerPlan layer) => writer.Lines(
        $"/// <summary>The tangents of {layer.Name}: tangents x weights.</summary>",
        $"public static void {layer.Name}Tangents(ref float parameters, ref float tangents, ref float sums, nint rows) =>",
        "    MatrixProduct.Multiply<Store>(",
        $"        ref tangents, {dense.Inputs}, 1,",
        $"        ref {DenseRows.At("parameters", layer.WeightsOffset)}, {dense.Units},",
        $"        ref sums, {dense.Units},",
        "        ref sums, 0,",
        $"        rows, {dense.Inputs}, {dense.Units});");

    public static void WriteTangentDeltas(SourceWriter writer, DenseLayer dense, LayerPlan layer) => writer.Lines(
        $"/// <summary>The deltas of the tangents before {layer.Name}: deltas x weightsᵀ.</summary>",
        $"public static void {layer.Name}TangentDeltas(ref float transposed, ref float deltas, ref float tangentDeltas, nint rows) =>",
        "    MatrixProduct.Multiply<Store>(",
        $"        ref deltas, {dense.Units}, 1,",
        $"        ref transposed, {dense.Inputs},",
        $"        ref tangentDeltas, {dense.Inputs},",
        "        ref tangentDeltas, 0,",
        $"        rows, {dense.Units}, {dense.Inputs});");

    public static void WriteTangentGradients(SourceWriter writer, DenseLayer dense, LayerPlan layer)
    {
        writer.Line($"/// <summary>The contribution of tangents to the gradients of {layer.Name}: tangentsᵀ x deltas.</summary>");
        using (writer.Open(
            $"public static void {layer.Name}TangentGradients("
            + "ref float tangents, ref float deltas, ref float gradients, nint rows, int part, int parts)"))
        {
            string place = DenseRows.At("gradients", layer.WeightsOffset, $"weights.Start * {dense.Units}");
            writer.Lines(
                $"Share weights = Share.Of({dense.Inputs}, part, parts, 6);",
                $"ref float sums = ref {place};",
                "MatrixProduct.Multiply<AddBias>(",
                $"    ref Unsafe.Add(ref tangents, weights.Start), 1, {dense.Inputs},",
                $"    ref deltas, {dense.Units},",
                $"    ref sums, {dense.Units},",
                $"    ref sums, {dense.Units},",
                $"    weights.End - weights.Start, rows, {dense.Units});");
        }
    }

    public static void WriteNorms(SourceWriter writer, DenseLayer dense, LayerPlan layer)
    {
        writer.Line($"/// <summary>The squared length of the weights of each unit of {layer.Name}.</summary>");
        using (writer.Open($"public static void {layer.Name}Norms(ref float parameters, ref float norms, int part, int parts)"))
        {
            writer.Lines(
                $"Share units = Share.Of({dense.Units}, part, parts, 16);",
                $"ColumnNorm.Square(ref {DenseRows.At("parameters", layer.WeightsOffset)}, {dense.Units}, {dense.Inputs}, "
                + "ref norms, units.Start, units.End);");
        }
    }

    public static void WriteContractionGradients(SourceWriter writer, DenseLayer dense, LayerPlan layer)
    {
        writer.Lines(
            $"/// <summary>The contribution of the contraction to the gradients of {layer.Name}: "
                + $"2 scale weights Σ {layer.Activation.Word}'².</summary>",
            $"public static void {layer.Name}ContractionGradients(",
            "    ref float parameters, ref float kept, ref float gradients, float scale, nint rows, int part, int parts)");
        using (writer.Open())
        {
            writer.Lines(
                $"Share weights = Share.Of({dense.Inputs}, part, parts, 6);",
                $"ExactContraction.AddGradients<{layer.Activation.Name}>(",
                $"    ref kept, ref {DenseRows.At("parameters", layer.WeightsOffset)}, "
                + $"ref {DenseRows.At("gradients", layer.WeightsOffset)}, scale,",
                $"    rows, {dense.Units}, weights.Start, weights.End);");
        }
    }
}
