using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The end of a residual span: its input and the value at the start of the span, added.</summary>
internal sealed record ResidualSumLayer(Shape Input) : ITangent
{
    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        new("Residual", static (_, _, _) => null, LayerKind.Any, Edge: SpanEdge.Begin),
        new("EndResidual", static (_, input, _) => new ResidualSumLayer(input), LayerKind.Any, Edge: SpanEdge.End),
    ];

    public string Word => "residual";

    public EquatableArray<Fact> Facts => [];

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public bool Activates => true;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public bool CarriesTangents => true;

    public EquatableArray<string> ForwardOperands => new([Operand.Skipped]);

    public EquatableArray<string> BackwardOperands => [];

    public EquatableArray<string> TangentOperands => ForwardOperands;

    public ILayer? Mirror() => null;

    public void WriteForward(SourceWriter writer, LayerPlan layer)
    {
        writer.Lines(
            $"/// <summary>{layer.Name} = {layer.Fused.Word}(inputs + skipped).</summary>",
            $"public static void {layer.Name}Rows{layer.TypeParameter}("
            + $"ref float skipped, ref float inputs, ref float outputs, nint rows){(layer.OpensActivation ? "" : " =>")}");
        using (writer.Indent())
        {
            if (layer.OpensActivation)
                writer.Line($"{layer.Constraint} =>");
            writer.Line($"Addition.Forward<{layer.ActivationType}>(ref inputs, ref skipped, ref outputs, rows * {Input.Length});");
        }
    }

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(writer, layer, before, "the deltas", "ref float deltas");
        using (writer.Indent())
        {
            writer.Line(
                $"Addition.InputDeltas<{Backward.Epilogue(layer)}>("
                + $"ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, rows * {Input.Length});");
        }
    }

    public void WriteTangents(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The tangents of {layer.Name}: tangents + skipped.</summary>",
        $"public static void {layer.Name}Tangents(ref float skipped, ref float tangents, ref float sums, nint rows) =>",
        $"    Addition.Forward<Identity>(ref tangents, ref skipped, ref sums, rows * {Input.Length});");

    public void WriteTangentDeltas(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The deltas of the tangents before {layer.Name}: its deltas.</summary>",
        $"public static void {layer.Name}TangentDeltas(ref float deltas, ref float tangentDeltas, nint rows) =>",
        $"    Addition.InputDeltas<Store>(ref deltas, ref tangentDeltas, ref tangentDeltas, rows * {Input.Length});");
}
