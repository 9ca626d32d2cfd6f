using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The largest units of each position stay, the others are 0, in training and otherwise.</summary>
internal sealed record LargestUnitsLayer(Shape Input, int Active) : SparseCodeLayer(Input), IChooses
{
    public override string Word => "largest";

    public override EquatableArray<Fact> Facts => new([Fact.Of("active", Active)]);

    public override EquatableArray<string> TrainingOperands => [];

    public override EquatableArray<string> BackwardOperands => new([Operand.Inputs]);

    protected override float ActiveAbove => 0f;

    public override void WriteForward(SourceWriter writer, LayerPlan layer) => WriteKeep(writer, layer, "Rows");

    public override void WriteTraining(SourceWriter writer, LayerPlan layer) => WriteKeep(writer, layer, "Training");

    public override void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer, layer, before, "the deltas of the units that stayed, else 0", "ref float inputs, ref float deltas");
        using (writer.Indent())
            writer.Line($"LargestUnits.Keep(ref inputs, ref deltas, ref inputDeltas, {Positions}, {Units}, {Active});");
    }

    private void WriteKeep(SourceWriter writer, LayerPlan layer, string method) => writer.Lines(
        $"/// <summary>{layer.Name} = the {Active} largest of the {Units} units at each position, 0 for the others.</summary>",
        $"public static void {layer.Name}{method}(ref float inputs, ref float outputs, nint rows) =>",
        $"    LargestUnits.Keep(ref inputs, ref inputs, ref outputs, {Positions}, {Units}, {Active});");
}
