using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Zeros in place of a random part of the values while training; the mask is drawn again for the way back.</summary>
internal sealed record DropoutLayer(Shape Input, float Rate) : INoise, ITrainingOnly, IReshapes, IFollower
{
    public static LayerKind Kind { get; } = new(
        Attribute: "Dropout",
        Plan: static (written, input, context) => new DropoutLayer(
            input, context.ReadNumber(written, "rate", 0f, rate => rate is >= 0 and < 1, "at least 0 and below 1")),
        Dimensions: LayerKind.Any);

    public string Word => "dropout";

    public EquatableArray<Fact> Facts => new([Fact.Of("rate", Rate)]);

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public bool Activates => false;

    public bool SharesWeightsOverRows => false;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => [];

    public EquatableArray<string> TrainingOperands => [];

    public EquatableArray<string> BackwardOperands => [];

    public ILayer? Mirror() => null;

    public ILayer Behind(Shape input) => this with { Input = input };

    public ILayer WithOutput(Shape output) => this with { Input = output };

    /// <summary>Without noise there is nothing to do: no caller exists.</summary>
    public void WriteForward(SourceWriter writer, LayerPlan layer)
    {
    }

    public void WriteTraining(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>{layer.Name} = inputs / {SourceWriter.Literal(1f - Rate)}, "
        + $"or 0 for a part of {SourceWriter.Literal(Rate)}.</summary>",
        $"public static void {layer.Name}Training(ref float inputs, ref float outputs, nint firstRow, nint rows, ulong key) =>",
        $"    Dropout.Forward(ref inputs, ref outputs, firstRow, rows, {Input.Length}, {SourceWriter.Literal(Rate)}, key);");

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer, layer, before, "the deltas under the same mask", "ref float deltas", "nint firstRow, nint rows, ulong key");
        using (writer.Indent())
        {
            writer.Lines(
                $"Dropout.InputDeltas<{Backward.Epilogue(layer)}>(",
                $"    ref deltas, ref {Backward.Kept(layer)}, ref inputDeltas, firstRow, rows, {Input.Length}, "
                + $"{SourceWriter.Literal(Rate)}, key);");
        }
    }
}
