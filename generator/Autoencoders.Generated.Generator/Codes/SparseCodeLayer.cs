using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The constraint that keeps a code sparse, after the layer that makes it: the shape stays, a channel is a unit.</summary>
internal abstract record SparseCodeLayer(Shape Input) : ILayer
{
    public abstract string Word { get; }

    public abstract EquatableArray<Fact> Facts { get; }

    public Shape Output => Input;

    protected int Units => Input.Channels;

    public long MultiplyAdds => 0;

    public virtual LayerTraits Traits => LayerTraits.TakesAnyRows | LayerTraits.Latent | LayerTraits.LeavesDerivative;

    public virtual TrainingNeeds Needs => new() { CountedUnits = Units };

    /// <summary>The positions of some rows.</summary>
    protected string Positions => Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";

    /// <summary>The magnitude above which a unit is counted as active.</summary>
    protected abstract float ActiveAbove { get; }

    public ILayer? Mirror() => null;

    public abstract IEnumerable<Pass> Passes(LayerPlan layer);

    /// <summary>The use counts of the units.</summary>
    protected Pass Use => new(
        PassKind.Use,
        [Operand.Outputs, Operand.Rows, Operand.Use],
        method => method.Expression(
            $"At how many positions the magnitude of each unit is above {SourceWriter.Literal(ActiveAbove)}.",
            $"UnitUse.Count(ref outputs, {Positions}, use, {SourceWriter.Literal(ActiveAbove)});"));
}
