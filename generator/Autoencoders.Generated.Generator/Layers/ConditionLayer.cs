using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The condition of a sample, joined to the channels of every position.</summary>
internal sealed record ConditionLayer(Shape Input, int ConditionLength) : IConditioned, IPlainDeltas, ITangent
{
    /// <summary>The attribute without its suffix.</summary>
    public const string Attribute = "Condition";

    public string Word => "condition";

    public EquatableArray<Fact> Facts => new([Fact.Of("length", ConditionLength)]);

    public Shape Output => Input.WithChannels(Input.Channels + ConditionLength);

    public long MultiplyAdds => 0;

    public bool Activates => false;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => new([Operand.Condition]);

    public EquatableArray<string> BackwardOperands => [];

    public bool CarriesTangents => true;

    public EquatableArray<string> TangentOperands => [];

    private string Positions => Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";

    /// <summary>The decoder has the condition where it reads the code.</summary>
    public ILayer? Mirror() => null;

    public void WriteForward(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>{layer.Name} = (inputs, condition).</summary>",
        $"public static void {layer.Name}Rows(ref float condition, ref float inputs, ref float outputs, nint rows) =>",
        "    Concatenation.Forward("
        + $"ref condition, ref inputs, ref outputs, rows, {Input.Positions}, {Input.Channels}, {ConditionLength});");

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(writer, layer, before, "the deltas without those of the condition", "ref float deltas");
        using (writer.Indent())
        {
            writer.Line($"Concatenation.InputDeltas(ref deltas, ref inputDeltas, {Positions}, {Input.Channels}, {ConditionLength});");
        }
    }

    public void WriteTangents(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The tangents of {layer.Name}: the condition does not change with the input.</summary>",
        $"public static void {layer.Name}Tangents(ref float tangents, ref float sums, nint rows) =>",
        $"    Concatenation.Tangents(ref tangents, ref sums, {Positions}, {Input.Channels}, {ConditionLength});");

    public void WriteTangentDeltas(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>The deltas of the tangents before {layer.Name}: the deltas without those of the condition.</summary>",
        $"public static void {layer.Name}TangentDeltas(ref float deltas, ref float tangentDeltas, nint rows) =>",
        $"    Concatenation.InputDeltas(ref deltas, ref tangentDeltas, {Positions}, {Input.Channels}, {ConditionLength});");
}
