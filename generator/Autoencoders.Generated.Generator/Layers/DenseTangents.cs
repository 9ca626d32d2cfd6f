using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The dense layer in a contracted encoder: its tangents, or the norm of its Jacobian.</summary>
internal sealed class DenseTangents(DenseLayer dense, LayerPlan layer)
{
    public IEnumerable<Pass> Passes() =>
    [
        new(PassKind.Norms, [Operand.Parameters, TangentOperand.Norms, Operand.Part, Operand.Parts], WriteNorms),
        new(
            PassKind.ContractionGradients,
            [Operand.Parameters, TangentOperand.Kept, Operand.Gradients, TangentOperand.Scale, .. Operand.SharedRows],
            WriteContractionGradients),
        new(
            PassKind.Tangents,
            [Operand.Parameters, TangentOperand.Tangents, TangentOperand.Sums, TangentOperand.Rows],
            WriteTangents),
        new(
            PassKind.TangentDeltas,
            [Operand.Parameters, TangentOperand.Deltas, TangentOperand.InputDeltas, TangentOperand.Rows],
            WriteTangentDeltas),
        new(
            PassKind.TangentGradients,
            [TangentOperand.Tangents, TangentOperand.Deltas, Operand.Gradients, .. TangentOperand.SharedRows],
            WriteTangentGradients),
    ];

    private void WriteNorms(PassWriter method)
    {
        using (method.Open($"The squared length of the weights of each unit of {layer.Name}."))
        {
            method.Text.Lines(
                $"Partition units = Partition.Of({dense.Units}, part, parts, Lanes16.Count);",
                $"ColumnNorm.Square(ref {Weights("parameters")}, {dense.Units}, {dense.Inputs}, ref norms, units.Start, units.End);");
        }
    }

    private void WriteContractionGradients(PassWriter method)
    {
        using (method.Wrapped.Open(
            $"The contribution of the contraction to the gradients of {layer.Name}: 2 scale weights Σ {layer.Activation.Word}'²."))
        {
            method.Text.Lines(
                $"Partition weights = Partition.Of({dense.Inputs}, part, parts, MatrixProduct.TileRows);",
                $"ExactContraction.AddGradients<{layer.Activation.Name}>(",
                $"    ref kept, ref {Weights("parameters")}, ref {Weights("gradients")}, scale,",
                $"    rows, {dense.Units}, weights.Start, weights.End);");
        }
    }

    private void WriteTangents(PassWriter method) => method.Expression(
        $"The tangents of {layer.Name}: tangents x weights.",
        "MatrixProduct.Multiply<Store>(",
        $"    ref tangents, {dense.Inputs}, 1,",
        $"    ref {Weights("parameters")}, {dense.Units},",
        $"    ref sums, {dense.Units},",
        "    ref sums, 0,",
        $"    rows, {dense.Inputs}, {dense.Units});");

    private void WriteTangentDeltas(PassWriter method) => method.Expression(
        $"The deltas of the tangents before {layer.Name}: deltas x weightsᵀ.",
        "MatrixProduct.MultiplyTransposed<Store>(",
        $"    ref deltas, {dense.Units}, 1,",
        $"    ref {Weights("parameters")}, {dense.Units},",
        $"    ref tangentDeltas, {dense.Inputs},",
        "    ref tangentDeltas, 0,",
        $"    rows, {dense.Units}, {dense.Inputs});");

    private void WriteTangentGradients(PassWriter method)
    {
        using (method.Open($"The contribution of tangents to the gradients of {layer.Name}: tangentsᵀ x deltas."))
        {
            method.Text.Lines(
                $"Partition weights = Partition.Of({dense.Inputs}, part, parts, MatrixProduct.TileRows);",
                $"ref float sums = ref {Expression.At("gradients", layer.Weights.Offset, $"weights.Start * {dense.Units}")};",
                "MatrixProduct.Multiply<AddBias>(",
                $"    ref Unsafe.Add(ref tangents, weights.Start), 1, {dense.Inputs},",
                $"    ref deltas, {dense.Units},",
                $"    ref sums, {dense.Units},",
                $"    ref sums, {dense.Units},",
                $"    weights.End - weights.Start, rows, {dense.Units});");
        }
    }

    private string Weights(string block) => layer.Weights.In(block);
}
