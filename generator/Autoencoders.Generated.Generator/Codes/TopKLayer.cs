using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The largest units of each position stay, the others are 0, in training and otherwise.</summary>
internal sealed record TopKLayer(Shape Input, int Active) : SparseCodeLayer(Input)
{
    public override string Word => "largest";

    public override EquatableArray<Fact> Facts => new([Fact.Of("active", Active)]);

    public override LayerTraits Traits => base.Traits | LayerTraits.Chooses;

    protected override float ActiveAbove => 0f;

    public override IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        Keep(PassKind.Forward, layer),
        Keep(PassKind.TrainingForward, layer),
        Use,
        Backward.Of(
            layer,
            [Operand.Inputs, Operand.Deltas],
            "the deltas of the units that stayed, else 0",
            text => text.Line($"TopK.Keep(ref inputs, ref deltas, ref inputDeltas, {Positions}, {Units}, {Active});")),
    ];

    private Pass Keep(PassKind kind, LayerPlan layer) => new(
        kind,
        [Operand.Inputs, Operand.Results, Operand.Rows],
        method => method.Expression(
            $"{layer.Name} = the {Active} largest of the {Units} units at each position, 0 for the others.",
            $"TopK.Keep(ref inputs, ref inputs, ref outputs, {Positions}, {Units}, {Active});"));
}
