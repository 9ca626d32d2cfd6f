using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The end of a residual span: its input and the value at the start of the span, added.</summary>
internal sealed record ResidualSumLayer(Shape Input) : IStreamed
{
    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        new("Residual", static (_, _, _) => null, LayerKind.Any, Edge: Edge.SpanStart),
        new("EndResidual", static (_, input, _) => new ResidualSumLayer(input), LayerKind.Any, Edge: Edge.SpanEnd),
    ];

    public string Word => "residual";

    public EquatableArray<Fact> Facts => [];

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.Activates | LayerTraits.Linear | LayerTraits.EndsSpan;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public StreamForm? Newest => new(this with { Input = Input.OnePosition });

    public ILayer? Mirror() => null;

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.Forward,
            [Operand.Skipped, Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} = {layer.Fused.Word}(inputs + skipped).",
                $"Addition.Forward<{layer.ActivationType}>(ref inputs, ref skipped, ref outputs, rows * {Input.Length});")),
        Backward.Of(
            layer,
            [Operand.Deltas],
            "the deltas",
            text => text.Line(
                $"Addition.InputDeltas<{Backward.Epilogue(layer)}>("
                + $"ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, rows * {Input.Length});")),
        Pass.InPlace(
            PassKind.AddedDeltas, "Addition.Accumulate", Operand.Deltas, Operand.SkippedDeltas, Operand.RowsTimes(Input.Length)),
        new(
            PassKind.Tangents,
            [TangentOperand.Skipped, TangentOperand.Tangents, TangentOperand.Sums, TangentOperand.Rows],
            method => method.Expression(
                $"The tangents of {layer.Name}: tangents + skipped.",
                $"Addition.Forward<Identity>(ref tangents, ref skipped, ref sums, rows * {Input.Length});")),
        new(
            PassKind.TangentDeltas,
            [TangentOperand.Deltas, TangentOperand.InputDeltas, TangentOperand.Rows],
            method => method.Expression(
                $"The deltas of the tangents before {layer.Name}: its deltas.",
                $"Addition.InputDeltas<Store>(ref deltas, ref tangentDeltas, ref tangentDeltas, rows * {Input.Length});")),
        Pass.InPlace(
            PassKind.AddedTangentDeltas,
            "Addition.Accumulate",
            TangentOperand.Deltas,
            TangentOperand.SkippedDeltas,
            TangentOperand.RowsTimes(Input.Length)),
    ];
}
