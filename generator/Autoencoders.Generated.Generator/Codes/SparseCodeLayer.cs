using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>The constraint that keeps a code sparse, after the layer that makes it: the shape stays, a channel is a unit.</summary>
internal abstract record SparseCodeLayer(Shape Input) : IMakesCode, IReportsUse
{
    public abstract string Word { get; }

    public abstract EquatableArray<Fact> Facts { get; }

    public Shape Output => Input;

    public int Units => Input.Channels;

    public long MultiplyAdds => 0;

    public bool Activates => false;

    /// <summary>So little work that rows come as the layers beside it want them.</summary>
    public bool SharesWeightsOverRows => true;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => [];

    public abstract EquatableArray<string> TrainingOperands { get; }

    public abstract EquatableArray<string> BackwardOperands { get; }

    /// <summary>The positions of some rows.</summary>
    protected string Positions => Input.Positions == 1 ? "rows" : $"rows * {Input.Positions}";

    /// <summary>The magnitude above which a unit is counted as active.</summary>
    protected abstract float ActiveAbove { get; }

    public ILayer? Mirror() => null;

    public abstract void WriteForward(SourceWriter writer, LayerPlan layer);

    public abstract void WriteTraining(SourceWriter writer, LayerPlan layer);

    public abstract void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before);

    public void WriteUse(SourceWriter writer, LayerPlan layer) => writer.Lines(
        $"/// <summary>At how many positions the magnitude of each unit is above {SourceWriter.Literal(ActiveAbove)}.</summary>",
        $"public static void {layer.Name}Use(ref float outputs, nint rows, Span<long> use) =>",
        $"    UnitUse.Count(ref outputs, {Positions}, use, {SourceWriter.Literal(ActiveAbove)});");
}
