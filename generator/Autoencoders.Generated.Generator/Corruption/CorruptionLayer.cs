using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Corruption;

/// <summary>Noise on the samples that a network learns to remove.</summary>
internal abstract record CorruptionLayer(Shape Input) : ILayer
{
    public static LayerKind Kind { get; } = new(
        Attribute: "Corruption", Plan: Plan, Dimensions: LayerKind.Any, StandsBehindInput: true);

    public string Word => "corruption";

    public abstract EquatableArray<Fact> Facts { get; }

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.TakesAnyRows | LayerTraits.TrainingOnly | LayerTraits.Corrupts | LayerTraits.NoModule;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public ILayer? Mirror() => null;

    /// <summary>Nothing before it is trained: there is no way back.</summary>
    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.TrainingForward,
            [Operand.Inputs, Operand.Results, .. Operand.RandomRows],
            method => method.Expression($"{layer.Name} = {Formula}.", $"{Call};")),
    ];

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
