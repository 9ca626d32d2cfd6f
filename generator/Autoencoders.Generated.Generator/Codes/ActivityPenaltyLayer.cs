using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The sum of the code's magnitudes as a term of the loss.</summary>
internal sealed record ActivityPenaltyLayer(Shape Input, float Weight) : SparseCodeLayer(Input), IRegularizer, ITrainingOnly
{
    public override string Word => "activity";

    public override EquatableArray<Fact> Facts => new([Fact.Of("weight", Weight)]);

    public string Term => "sparsity";

    public override EquatableArray<string> TrainingOperands => new([Operand.Term]);

    public override EquatableArray<string> BackwardOperands => new([Operand.Inputs, Operand.TermScale]);

    /// <summary>So near to 0 that it makes no difference: not all activations reach it.</summary>
    protected override float ActiveAbove => 1e-3f;

    /// <summary>A term alone changes nothing outside training: no caller exists.</summary>
    public override void WriteForward(SourceWriter writer, LayerPlan layer)
    {
    }

    public override void WriteTraining(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>{layer.Name} = inputs; the term of a row is the sum of their magnitudes.</summary>",
        $"public static void {layer.Name}Training(ref float term, ref float inputs, ref float outputs, nint rows) =>",
        $"    ActivityPenalty.Forward(ref inputs, ref outputs, ref term, rows, {Input.Length});");

    public override void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer, layer, before, "deltas + scale sign(inputs)", "ref float inputs, float scale, ref float deltas");
        using (writer.Indent())
            writer.Line($"ActivityPenalty.InputDeltas(ref inputs, ref deltas, ref inputDeltas, rows * {Input.Length}, scale);");
    }
}
