using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The sample with zeros in place of the values that it lacks.</summary>
internal sealed record PresentValuesLayer(Shape Input) : IReplacesMissing
{
    public string Word => "missing";

    public EquatableArray<Fact> Facts => new([Fact.Of("as", 0).Labeled]);

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public bool Activates => false;

    /// <summary>So little work that rows come as the layers behind it want them.</summary>
    public bool SharesWeightsOverRows => true;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => [];

    public EquatableArray<string> BackwardOperands => [];

    public ILayer? Mirror() => null;

    public void WriteForward(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>{layer.Name} = inputs, 0 where a value is missing: NaN.</summary>",
        $"public static void {layer.Name}Rows(ref float inputs, ref float outputs, nint rows) =>",
        $"    PresentValues.Fill(ref inputs, ref outputs, rows * {Input.Length});");

    /// <summary>Nothing before it is trained: no caller exists.</summary>
    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
    }
}
