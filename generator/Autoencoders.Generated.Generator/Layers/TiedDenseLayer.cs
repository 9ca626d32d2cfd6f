using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A dense layer of the decoder with the transposed weights of the encoder layer that it mirrors, and a bias of its own. Its share of the
/// weights' gradient is added to that of their owner.
/// </summary>
/// <param name="Own">The layer's sizes.</param>
/// <param name="Owner">The layer that owns the weights.</param>
/// <param name="Source">Its number.</param>
internal sealed record TiedDenseLayer(DenseLayer Own, DenseLayer Owner, int Source) : ITied, IReshapes
{
    public string Word => Own.Word;

    public EquatableArray<Fact> Facts => new([.. Own.Facts, Fact.Of("tied", Source).Labeled]);

    public Shape Input => Own.Input;

    public Shape Output => Own.Output;

    public long MultiplyAdds => Own.MultiplyAdds;

    public long ParameterCount => Own.Units;

    public int TransposedLength => Own.TransposedLength;

    public bool Activates => true;

    public bool SharesWeightsOverRows => true;

    public bool HasSampleMethod => true;

    public EquatableArray<string> ForwardOperands => new([Operand.Parameters]);

    public EquatableArray<string> TrainingOperands => new([Operand.Parameters, Operand.Transposed]);

    public EquatableArray<string> BackwardOperands => new([Operand.Parameters]);

    public ILayer Mirror() => Own.Mirror();

    public ILayer WithOutput(Shape output) => this with { Own = Own with { Output = output } };

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new([Own.Bias()]);

    public void WriteForward(SourceWriter writer, LayerPlan layer)
    {
        DenseSample.Write(writer, Own, layer, layer.Memory.DerivedOffset, layer.OffsetOf("bias"));
        writer.Line();
        DenseRows.WriteProduct(
            writer,
            Own,
            layer,
            $"/// <summary>{layer.Name} of a batch: one matrix product with the copy of layer {Source}'s weights.</summary>",
            $"{layer.Name}Rows{layer.TypeParameter}(ref float parameters, ref float inputs, ref float outputs, nint rows)",
            DenseRows.At("parameters", layer.Memory.DerivedOffset));
    }

    public void WriteTraining(SourceWriter writer, LayerPlan layer) => DenseRows.WriteProduct(
        writer,
        Own,
        layer,
        $"/// <summary>{layer.Name} while training: one matrix product with layer {Source}'s weights, transposed for this step.</summary>",
        $"{layer.Name}Training{layer.TypeParameter}("
        + "ref float parameters, ref float transposed, ref float inputs, ref float outputs, nint rows)",
        "transposed");

    public void WriteTranspose(SourceWriter writer, LayerPlan layer) => DenseRows.WriteTranspose(writer, Owner, layer);

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before) => DenseRows.WriteInputDeltas(
        writer, Own, layer, before, "parameters", $"ref {DenseRows.At("parameters", layer.WeightsOffset)}");

    public void WriteGradients(SourceWriter writer, LayerPlan layer)
    {
        writer.Line(
            $"/// <summary>The gradients of {layer.Name}: its share of layer {Source}'s weights deltasᵀ x inputs, its bias.</summary>");
        using (writer.Open(
            $"public static void {layer.Name}Gradients("
            + "ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts)"))
        {
            string place = DenseRows.At("gradients", layer.WeightsOffset, $"weights.Start * {Own.Inputs}");
            writer.Lines(
                $"Share weights = Share.Of({Own.Units}, part, parts, 6);",
                $"ref float shared = ref {place};",
                "MatrixProduct.Multiply<AddBias>(",
                $"    ref Unsafe.Add(ref deltas, weights.Start), 1, {Own.Units},",
                $"    ref inputs, {Own.Inputs},",
                $"    ref shared, {Own.Inputs},",
                $"    ref shared, {Own.Inputs},",
                $"    weights.End - weights.Start, rows, {Own.Inputs});",
                "",
                $"Share bias = Share.Of({Own.Units}, part, parts, 16);",
                $"ColumnSum.Sum(ref deltas, {Own.Units}, rows, "
                + $"ref {DenseRows.At("gradients", layer.OffsetOf("bias"))}, bias.Start, bias.End);");
        }
    }

    public void WriteFold(SourceWriter writer, LayerPlan layer)
    {
        writer.Line($"/// <summary>Layer {Source}'s weights as [{Own.Inputs}][{Own.Units}], for {layer.Name}.</summary>");
        writer.Line($"public static void {layer.Name}Fold(ref float state, ref float folded) =>");
        using (writer.Indent())
        {
            writer.Line(
                $"Transposition.Transpose(ref {DenseRows.At("state", layer.WeightsOffset)}, "
                + $"ref {DenseRows.At("folded", layer.Memory.DerivedOffset)}, {Own.Units}, {Own.Inputs}, 0, {Own.Units});");
        }
    }
}
