using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The divergence of each unit's mean over the mini-batch from a wanted one as a term of the loss.</summary>
internal sealed record ActivationRateLayer(Shape Input, float Target, float Weight)
    : SparseCodeLayer(Input), IRegularizer, ITrainingOnly, IMeasuresRows, IReadsRates
{
    public override string Word => "rate";

    public override EquatableArray<Fact> Facts => new([Fact.Of("target", Target), Fact.Of("weight", Weight)]);

    public string Term => "sparsity";

    /// <summary>Divergence and slope of each unit.</summary>
    public int StatisticsLength => 2 * Units;

    public override EquatableArray<string> TrainingOperands => new([Operand.Statistics, Operand.Term]);

    public override EquatableArray<string> BackwardOperands => new([Operand.Statistics, Operand.TermScale]);

    protected override float ActiveAbove => 0.5f;

    /// <summary>A term alone changes nothing outside training: no caller exists.</summary>
    public override void WriteForward(SourceWriter writer, LayerPlan layer)
    {
    }

    public void WriteStatistics(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The distance of the mean of each unit from {SourceWriter.Literal(Target)}, and its slope.</summary>",
        $"public static void {layer.Name}Statistics(ref float inputs, ref float statistics, nint rows, int part, int parts) =>",
        "    ActivationRate.Divergences(",
        $"        ref inputs, ref statistics, {Positions}, {Units}, {SourceWriter.Literal(Target)}, part, parts);");

    public override void WriteTraining(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>{layer.Name} = inputs; the term of each row is the sum of all units' divergences.</summary>",
        $"public static void {layer.Name}Training(",
        "    ref float statistics, ref float term, ref float inputs, ref float outputs, nint rows) =>",
        "    ActivationRate.Forward(",
        $"        ref statistics, ref inputs, ref outputs, ref term, rows, {Input.Length}, {Units});");

    public override void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer,
            layer,
            before,
            Input.Positions == 1 ? "deltas + scale slope" : $"deltas + scale slope / {Input.Positions}",
            "ref float statistics, float scale, ref float deltas");
        string scale = Input.Positions == 1 ? "scale" : $"scale / {Input.Positions}";
        using (writer.Indent())
            writer.Line($"ActivationRate.InputDeltas(ref statistics, ref deltas, ref inputDeltas, {Positions}, {Units}, {scale});");
    }
}
