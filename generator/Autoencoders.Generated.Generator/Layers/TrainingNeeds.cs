using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The needs of a layer in a training step beside its outputs and deltas.</summary>
internal sealed record TrainingNeeds
{
    public static TrainingNeeds None { get; } = new();

    /// <summary>The values that a pass leaves of each row for a later one.</summary>
    public EquatableArray<KeptValue> Keeps { get; init; }

    /// <summary>The floats of statistics that all rows of a mini-batch share: the step is cut where every row has come so far.</summary>
    public long StatisticsLength { get; init; }

    /// <summary>The floats of weights that a step wants transposed.</summary>
    public long TransposedLength { get; init; }

    /// <summary>The floats of weights that are derived for inference and lie behind the state.</summary>
    public long DerivedLength { get; init; }

    /// <summary>The tensors that are saved but not trained: they follow what the steps measure.</summary>
    public EquatableArray<TensorPlan> Buffers { get; init; }

    /// <summary>The term that the layer adds to what training minimizes; null for none.</summary>
    public TermPlan? Term { get; init; }

    /// <summary>The units of the code, or entries of a codebook, whose use is counted; 0 for none.</summary>
    public int CountedUnits { get; init; }
}
