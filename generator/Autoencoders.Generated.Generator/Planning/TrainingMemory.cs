using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// What a training step holds of each layer. The gradients are summed over all rows when every row has gone forward and back, so that what
/// they read is kept of all rows; the rest lives as long as a block of rows.
/// </summary>
internal sealed class TrainingMemory
{
    private readonly IReadOnlyList<LayerStep> _steps;
    private readonly LayerMemory[] _layers;

    public TrainingMemory(IReadOnlyList<LayerStep> steps, Func<int, string> name)
    {
        _steps = steps;
        _layers = new LayerMemory[steps.Count];

        // Rows wait for each other within the step where a layer looks at all of them.
        bool keepsAll = steps.Any(step => step.Layer is IMeasuresRows) || steps.All(step => step.Layer is ITrained);
        for (int i = 0; i < steps.Count; i++)
            _layers[i] = Lay(i, LayerPlan.VariableOf(name(i)), keepsAll);
    }

    /// <summary>The floats that are kept of a row.</summary>
    public int Columns { get; private set; }

    /// <summary>The floats of transposed weights.</summary>
    public int Transposed { get; private set; }

    /// <summary>The floats of statistics of the mini-batch.</summary>
    public int Statistics { get; private set; }

    /// <summary>The floats of weights that are derived for inference.</summary>
    public int Derived { get; private set; }

    /// <summary>The memory of a layer.</summary>
    /// <param name="index">The layer, from 0.</param>
    /// <param name="stateLength">The floats before the derived weights.</param>
    public LayerMemory Of(int index, int stateLength) =>
        _layers[index] with { DerivedOffset = _layers[index].DerivedOffset + stateLength };

    private LayerMemory Lay(int index, string name, bool keepsAll)
    {
        (ILayer layer, ActivationKind activation) = (_steps[index].Layer, _steps[index].Activation);
        bool isLast = index == _steps.Count - 1;
        bool hasDeltas = _steps.Take(index + 1).Any(step => step.Layer is ITrained);

        ValuePlan? sums = activation.DerivativeReadsInput && !isLast
            ? Value($"{name}Sums", layer.Output.Length, keepsAll)
            : null;

        // The last layer's sums become its deltas in place, unless its activation looks at them together.
        bool isKept = keepsAll || layer is IRunning or IReportsUse || (!isLast && _steps[index + 1].Layer is ITrained or IRunning);
        ValuePlan? output = !isLast || activation.IsRowwise ? Value(name, layer.Output.Length, isKept) : null;
        ValuePlan? deltas = hasDeltas || isLast
            ? Value($"{name}Deltas", layer.Output.Length, keepsAll || layer is ITrained)
            : null;
        ValuePlan? moments = layer is IBatchStatistics measured ? Value($"{name}Moments", measured.MomentsLength, isKept: true) : null;

        LayerMemory memory = new(output, deltas, sums, moments, Transposed, Statistics, Derived);
        if (layer is ITied tied)
            Derived += tied.TransposedLength;
        if (layer is IMeasuresRows statistics)
            Statistics += statistics.StatisticsLength;
        bool readsTransposed = layer is ITied || (index > 0 && _layers[index - 1].Deltas is not null);
        if (layer is not ITrained { TransposedLength: > 0 } trained || !readsTransposed)
            return memory with { TransposedOffset = -1 };
        Transposed += trained.TransposedLength;
        return memory;
    }

    private ValuePlan Value(string name, int width, bool isKept)
    {
        if (!isKept)
            return new ValuePlan(name, width);
        ValuePlan value = new(name, width, Columns);
        Columns += width;
        return value;
    }
}
