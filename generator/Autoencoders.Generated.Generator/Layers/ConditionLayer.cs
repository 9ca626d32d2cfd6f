using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The condition of a sample, joined to the channels of every position.</summary>
internal sealed record ConditionLayer(Shape Input, int ConditionLength) : ILayer
{
    /// <summary>The attribute without its suffix.</summary>
    public const string Attribute = "Condition";

    public string Word => "condition";

    public EquatableArray<Fact> Facts => new([Fact.Of("length", ConditionLength)]);

    public Shape Output => Input.WithChannels(Input.Channels + ConditionLength);

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.JoinsCondition | LayerTraits.LeavesDerivative | LayerTraits.NoModule
        | LayerTraits.Linear | LayerTraits.NeedsWholeNetwork;

    public TrainingNeeds Needs => TrainingNeeds.None;

    private string Positions => Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";

    /// <summary>The decoder has the condition where it reads the code.</summary>
    public ILayer? Mirror() => null;

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.Forward,
            [Operand.Condition, Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} = (inputs, condition).",
                "Concatenation.Forward("
                + $"ref condition, ref inputs, ref outputs, rows, {Input.Positions}, {Input.Channels}, {ConditionLength});")),
        Backward.Of(
            layer,
            [Operand.Deltas],
            "the deltas without those of the condition",
            text => text.Line(
                $"Concatenation.InputDeltas(ref deltas, ref inputDeltas, {Positions}, {Input.Channels}, {ConditionLength});")),
        new(
            PassKind.Tangents,
            [TangentOperand.Tangents, TangentOperand.Sums, TangentOperand.Rows],
            method => method.Expression(
                $"The tangents of {layer.Name}: the condition does not change with the input.",
                $"Concatenation.Tangents(ref tangents, ref sums, {Positions}, {Input.Channels}, {ConditionLength});")),
        new(
            PassKind.TangentDeltas,
            [TangentOperand.Deltas, TangentOperand.InputDeltas, TangentOperand.Rows],
            method => method.Expression(
                $"The deltas of the tangents before {layer.Name}: the deltas without those of the condition.",
                $"Concatenation.InputDeltas(ref deltas, ref tangentDeltas, {Positions}, {Input.Channels}, {ConditionLength});")),
    ];
}
