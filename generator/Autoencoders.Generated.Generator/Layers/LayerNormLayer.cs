using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Layer normalization over the channels of each position.</summary>
internal sealed record LayerNormLayer(Shape Input, float Epsilon) : ITrained, IFollower
{
    public static LayerKind Kind { get; } = new(
        Attribute: "LayerNorm",
        Plan: static (written, input, context) => new LayerNormLayer(
            input, context.ReadNumber(written, "Epsilon", 1e-5f, number => number > 0, "above 0")),
        Dimensions: LayerKind.Any);

    public string Word => "layernorm";

    public EquatableArray<Fact> Facts => new([Fact.Of("epsilon", Epsilon)]);

    public Shape Output => Input;

    private int Channels => Input.Channels;

    public long MultiplyAdds => 0;

    public long ParameterCount => 2L * Channels;

    public int TransposedLength => 0;

    public bool Activates => true;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => new([Operand.Parameters]);

    public EquatableArray<string> BackwardOperands => new([Operand.Parameters, Operand.Inputs]);

    public ILayer? Mirror() => null;

    public ILayer Behind(Shape input) => this with { Input = input };

    public EquatableArray<TensorPlan> Tensors(WeightPlan weights) => new(
    [
        TensorPlan.Vector("weight", Channels, Initializers.InitialValues.One),
        TensorPlan.Vector("bias", Channels),
    ]);

    public void WriteForward(SourceWriter writer, LayerPlan layer)
    {
        writer.Lines(
            $"/// <summary>{layer.Name} = {layer.Fused.Word}("
            + $"(inputs - mean) / deviation * weight[{Channels}] + bias[{Channels}]).</summary>",
            $"public static void {layer.Name}Rows{layer.TypeParameter}("
            + $"ref float parameters, ref float inputs, ref float outputs, nint rows){(layer.OpensActivation ? "" : " =>")}");
        using (writer.Indent())
        {
            if (layer.OpensActivation)
                writer.Line($"{layer.Constraint} =>");
            writer.Lines(
                $"LayerNormalization.Forward<{layer.ActivationType}>(",
                $"    ref {At(layer, "parameters", "weight")}, ref {At(layer, "parameters", "bias")},",
                $"    ref inputs, ref outputs, {Positions}, {Channels}, {SourceWriter.Literal(Epsilon)});");
        }
    }

    public void WriteTranspose(SourceWriter writer, LayerPlan layer)
    {
    }

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer, layer, before, "the deltas through mean and deviation", "ref float parameters, ref float inputs, ref float deltas");
        using (writer.Indent())
        {
            writer.Lines(
                $"LayerNormalization.InputDeltas<{Backward.Epilogue(layer)}>(",
                $"    ref {At(layer, "parameters", "weight")}, ref inputs, ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas,",
                $"    {Positions}, {Channels}, {SourceWriter.Literal(Epsilon)});");
        }
    }

    public void WriteGradients(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The gradients of {layer.Name}: weight the sum of deltas x normalized inputs, bias the sum of the deltas.</summary>",
        $"public static void {layer.Name}Gradients(",
        "    ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts) =>",
        "    LayerNormalization.Gradients(",
        $"        ref inputs, ref deltas, ref {At(layer, "gradients", "weight")}, ref {At(layer, "gradients", "bias")},",
        $"        {Positions}, {Channels}, {SourceWriter.Literal(Epsilon)}, part, parts);");

    private string Positions => Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";

    private static string At(LayerPlan layer, string block, string tensor) => DenseRows.At(block, layer.OffsetOf(tensor));
}
