using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Corruption;

/// <summary>Noise on the samples that a network learns to remove.</summary>
internal abstract record CorruptionLayer(Shape Input) : ICorrupts
{
    public static LayerKind Kind { get; } = new(
        Attribute: "Corruption", Plan: Plan, Dimensions: LayerKind.Any, StandsBehindInput: true);

    public string Word => "corruption";

    public abstract EquatableArray<Fact> Facts { get; }

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public bool Activates => false;

    /// <summary>So little work that rows come as the layers behind it want them.</summary>
    public bool SharesWeightsOverRows => true;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => [];

    public EquatableArray<string> TrainingOperands => [];

    public EquatableArray<string> BackwardOperands => [];

    public ILayer? Mirror() => null;

    /// <summary>Without noise there is nothing to do: no caller exists.</summary>
    public void WriteForward(SourceWriter writer, LayerPlan layer)
    {
    }

    public void WriteTraining(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>{layer.Name} = {Formula}.</summary>",
        $"public static void {layer.Name}Training(ref float inputs, ref float outputs, nint firstRow, nint rows, ulong key) =>",
        $"    {Call};");

    /// <summary>Nothing before it is trained: no caller exists.</summary>
    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
    }

    /// <summary>The description in the emitted code.</summary>
    protected abstract string Formula { get; }

    /// <summary>The call of the library.</summary>
    protected abstract string Call { get; }

    private static CorruptionLayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        if (written.Find("corruption") is { } own)
            return CorruptionRules.ReadType(own, context) is { } type ? new OwnNoiseLayer(input, type) : null;
        if (context.ReadMember(written.Find("noise"), "Noise", NoiseCatalog.All.Select(known => known.Member), "") is not { } member)
            return null;
        NoiseKind noise = NoiseCatalog.Find(member);
        float amount = context.ReadNumber(written, "amount", 0f, noise.IsAllowed, noise.Range);
        if (!noise.IsOfImages)
            return new KnownNoiseLayer(input, noise, amount);
        return CorruptionRules.RequireImage(written.Find("noise")!, member, input, context)
            ? new ImageNoiseLayer(input, noise, amount)
            : null;
    }
}
