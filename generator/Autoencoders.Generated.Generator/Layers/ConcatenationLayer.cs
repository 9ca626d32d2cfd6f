using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The channels of an earlier value, joined to those of each position.</summary>
/// <param name="Input">The inputs.</param>
/// <param name="Joined">The earlier value: the same positions.</param>
internal sealed record ConcatenationLayer(Shape Input, Shape Joined) : IStreamed
{
    public static LayerKind Kind { get; } = new(
        "Concatenate",
        static (_, input, context) => context.Beside is { } joined ? new ConcatenationLayer(input, joined) : null,
        LayerKind.Any,
        Edge: Edge.SkipEnd);

    /// <summary>The mark of the value, which is no layer.</summary>
    public static LayerKind Start { get; } = new("Skip", static (_, _, _) => null, LayerKind.Any, Edge: Edge.SkipStart);

    public string Word => "concatenate";

    public EquatableArray<Fact> Facts => [];

    public Shape Output => Input.WithChannels((int)Math.Min(int.MaxValue, (long)Input.Channels + Joined.Channels));

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.JoinsValue | LayerTraits.LeavesDerivative | LayerTraits.NoModule
        | LayerTraits.Linear | LayerTraits.NeedsWholeNetwork;

    public TrainingNeeds Needs => TrainingNeeds.None;

    private string Sizes => $"{(Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}")}, {Input.Channels}, {Joined.Channels}";

    /// <summary>The decoder restores the inputs; the earlier value is restored at its own place.</summary>
    public ILayer? Mirror() => null;

    public StreamForm? Newest => new(new ConcatenationLayer(Input.OnePosition, Joined.OnePosition));

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.Forward,
            [Operand.Skipped, Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} = (inputs, skipped).",
                $"Concatenation.Join(ref inputs, ref skipped, ref outputs, {Sizes});")),
        Backward.Of(
            layer,
            [Operand.Deltas],
            "the deltas of the first channels",
            text => text.Line($"Concatenation.InputDeltas(ref deltas, ref inputDeltas, {Sizes});")),
        new(
            PassKind.AddedDeltas,
            [Operand.Deltas, Operand.SkippedDeltas, Operand.Rows],
            method => method.Expression(
                $"The deltas of what {layer.Name} joins, added to: those of the last channels.",
                $"Concatenation.Accumulate(ref deltas, ref skippedDeltas, {Sizes});")),
        new(
            PassKind.Tangents,
            [TangentOperand.Skipped, TangentOperand.Tangents, TangentOperand.Sums, TangentOperand.Rows],
            method => method.Expression(
                $"The tangents of {layer.Name}: (tangents, skipped).",
                $"Concatenation.Join(ref tangents, ref skipped, ref sums, {Sizes});")),
        new(
            PassKind.TangentDeltas,
            [TangentOperand.Deltas, TangentOperand.InputDeltas, TangentOperand.Rows],
            method => method.Expression(
                $"The deltas of the tangents before {layer.Name}: those of the first channels.",
                $"Concatenation.InputDeltas(ref deltas, ref tangentDeltas, {Sizes});")),
        new(
            PassKind.AddedTangentDeltas,
            [TangentOperand.Deltas, TangentOperand.SkippedDeltas, TangentOperand.Rows],
            method => method.Expression(
                $"The deltas of the tangents that {layer.Name} joins, added to: those of the last channels.",
                $"Concatenation.Accumulate(ref deltas, ref skippedDeltas, {Sizes});")),
    ];
}
