using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The sample with zeros in place of the values that it lacks.</summary>
internal sealed record MissingMaskLayer(Shape Input) : ILayer
{
    public string Word => "missing";

    public EquatableArray<Fact> Facts => new([Fact.Of("as", 0).Labeled]);

    public Shape Output => Input;

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.TakesAnyRows | LayerTraits.ReplacesMissing | LayerTraits.NoModule;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public ILayer? Mirror() => null;

    /// <summary>Nothing before it is trained: there is no way back.</summary>
    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.Forward,
            [Operand.Inputs, Operand.Results, Operand.Rows],
            method => method.Expression(
                $"{layer.Name} = inputs, 0 where a value is missing: NaN.",
                $"PresentValues.Fill(ref inputs, ref outputs, rows * {Input.Length});")),
    ];
}
