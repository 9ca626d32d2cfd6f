using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The sum of the code's magnitudes as a term of the loss.</summary>
internal sealed record ActivityPenaltyLayer(Shape Input, float Weight) : SparseCodeLayer(Input)
{
    public override string Word => "activity";

    public override EquatableArray<Fact> Facts => new([Fact.Of("weight", Weight)]);

    public override LayerTraits Traits => base.Traits | LayerTraits.TrainingOnly;

    public override TrainingNeeds Needs => base.Needs with { Term = new TermPlan("sparsity", Weight) };

    /// <summary>So near to 0 that it makes no difference: not all activations reach it.</summary>
    protected override float ActiveAbove => 1e-3f;

    public override IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.TrainingForward,
            [Operand.Term, Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} = inputs; the term of a row is the sum of their magnitudes.",
                $"ActivityPenalty.Forward(ref inputs, ref outputs, ref term, rows, {Input.Length});")),
        Use,
        Backward.Of(
            layer,
            [Operand.Inputs, Operand.TermScale, Operand.Deltas],
            "deltas + scale sign(inputs)",
            text => text.Line(
                $"ActivityPenalty.InputDeltas(ref inputs, ref deltas, ref inputDeltas, rows * {Input.Length}, scale);")),
    ];
}
