using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The condition of a sample, joined to the channels of every position.</summary>
internal sealed record ConditionLayer(Shape Input, int ConditionLength) : IConditioned, IPlainDeltas
{
    /// <summary>The attribute without its suffix.</summary>
    public const string Attribute = "Condition";

    public string Words => $"condition {ConditionLength}";

    public Shape Output => Input.WithChannels(Input.Channels + ConditionLength);

    public long MultiplyAdds => 0;

    public bool Activates => false;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => new([Operand.Condition]);

    public EquatableArray<string> BackwardOperands => [];

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
            string positions = Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";
            writer.Line($"Concatenation.InputDeltas(ref deltas, ref inputDeltas, {positions}, {Input.Channels}, {ConditionLength});");
        }
    }
}
