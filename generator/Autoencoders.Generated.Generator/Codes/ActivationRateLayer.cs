using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The divergence of each unit's mean over the mini-batch from a wanted one as a term of the loss.</summary>
internal sealed record ActivationRateLayer(Shape Input, float Target, float Weight)
    : SparseCodeLayer(Input)
{
    public override string Word => "rate";

    public override EquatableArray<Fact> Facts => new([Fact.Of("target", Target), Fact.Of("weight", Weight)]);

    public override LayerTraits Traits => base.Traits | LayerTraits.TrainingOnly | LayerTraits.ReadsRates;

    /// <summary>The statistics are divergence and slope of each unit.</summary>
    public override TrainingNeeds Needs => base.Needs with { StatisticsLength = 2L * Units, Term = new TermPlan("sparsity", Weight) };

    protected override float ActiveAbove => 0.5f;

    public override IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.TrainingForward,
            [Operand.Statistics, Operand.Term, Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Wrapped.Expression(
                $"{layer.Name} = inputs; the term of each row is the sum of all units' divergences.",
                "ActivationRate.Forward(",
                $"    ref statistics, ref inputs, ref outputs, ref term, rows, {Input.Length}, {Units});")),
        new(
            PassKind.Statistics,
            [Operand.Inputs, Operand.Statistics, .. Operand.SharedRows],
            method => method.Expression(
                $"The distance of the mean of each unit from {SourceWriter.Literal(Target)}, and its slope.",
                "ActivationRate.Divergences(",
                $"    ref inputs, ref statistics, {Positions}, {Units}, {SourceWriter.Literal(Target)}, part, parts);")),
        Use,
        Backward.Of(
            layer,
            [Operand.Statistics, Operand.TermScale, Operand.Deltas],
            Input.Positions == 1 ? "deltas + scale slope" : $"deltas + scale slope / {Input.Positions}",
            text => text.Line(
                $"ActivationRate.InputDeltas(ref statistics, ref deltas, ref inputDeltas, {Positions}, {Units}, {Scale});")),
    ];

    private string Scale => Input.Positions == 1 ? "scale" : $"scale / {Input.Positions}";
}
