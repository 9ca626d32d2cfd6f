using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// The memory of each layer in a training step. The gradients are summed over all rows when every row has gone forward and back, so that
/// what they read is kept of all rows; the rest lives as long as a block of rows.
/// </summary>
internal sealed class TrainingMemory
{
    private readonly IReadOnlyList<LayerStep> _steps;
    private readonly NetworkGraph _graph;
    private readonly LayerMemory[] _layers;
    private readonly ContractionPath? _contraction;
    private readonly bool _keepsAll;

    /// <summary>The memory of a step of a whole network.</summary>
    public TrainingMemory(LayerSequence sequence, Func<int, string> name)
        : this(sequence.Steps, sequence.Contraction is null ? null : new ContractionPath(sequence), name)
    {
        if (sequence.Contraction is { } contraction)
            Contraction = Contract(contraction, _contraction!, name);
    }

    /// <summary>The memory of a step of some layers without contraction.</summary>
    public TrainingMemory(IReadOnlyList<LayerStep> steps, Func<int, string> name)
        : this(steps, null, name)
    {
    }

    private TrainingMemory(IReadOnlyList<LayerStep> steps, ContractionPath? contraction, Func<int, string> name)
    {
        _steps = steps;
        _graph = new NetworkGraph(steps.Select(step => step.Reads));
        _layers = new LayerMemory[_steps.Count];
        _contraction = contraction;

        // Rows wait for each other within the step where a layer looks at all of them.
        // Without blocks, everything is kept.
        _keepsAll = _steps.Any(step => step.Layer.Needs.StatisticsLength > 0)
            || _steps.All(step => step.IsTrained || step.Layer.Is(LayerTraits.SharesWeightsOverRows));
        for (int i = 0; i < _steps.Count; i++)
            _layers[i] = Lay(i, LayerPlan.VariableOf(name(i)));
    }

    /// <summary>The contraction of the encoder; null without one.</summary>
    public ContractionPlan? Contraction { get; }

    /// <summary>The floats that are kept of a row.</summary>
    public int Columns { get; private set; }

    /// <summary>The floats of transposed weights.</summary>
    public int Transposed { get; private set; }

    /// <summary>The floats of statistics of the mini-batch.</summary>
    public int Statistics { get; private set; }

    /// <summary>The memory of a layer.</summary>
    /// <param name="index">The layer, from 0.</param>
    public LayerMemory Of(int index) => _layers[index];

    private LayerMemory Lay(int index, string name)
    {
        (ILayer layer, ActivationKind activation) = (_steps[index].Layer, _steps[index].Activation);
        TrainingNeeds needs = layer.Needs;
        bool isLast = index == _steps.Count - 1;
        bool hasDeltas = _steps[index].IsTrained || _steps[index].Reads.Any(HasDeltas);

        // The gradients of a contraction that is computed exactly are summed from the derivatives of the activation.
        bool isContracted = _contraction is { IsExact: true } path && path.Contains(index);
        ValuePlan? sums = activation.DerivativeReadsInput && !isLast
            ? Value($"{name}PreActivations", layer.Output.Length, _keepsAll || isContracted)
            : null;

        // The last layer's sums become its deltas in place, unless its activation looks at them together.
        bool isReadLater = needs.Buffers.Count > 0 || needs.CountedUnits > 0
            || _graph.Readers(new Value(index + 1)).Any(reader => IsReadOverRows(_steps[reader]));
        bool isKept = _keepsAll || isContracted || isReadLater;
        ValuePlan? output = !isLast || activation.IsRowwise ? Value(name, layer.Output.Length, isKept) : null;
        ValuePlan? deltas = hasDeltas || isLast
            ? Value($"{name}Deltas", layer.Output.Length, _keepsAll || _steps[index].IsTrained)
            : null;
        EquatableArray<ValuePlan> keeps =
            needs.Keeps.Select(kept => Value(name + kept.Name, kept.Width, _keepsAll || !kept.IsOfBlock)).ToEquatableArray();

        LayerMemory memory = new(output, deltas, sums, keeps, Transposed, Statistics);
        Statistics += checked((int)needs.StatisticsLength);
        bool readsTransposed = HasDeltas(_steps[index].Source);
        if (needs.TransposedLength == 0 || !readsTransposed)
            return memory with { TransposedOffset = -1 };
        Transposed += checked((int)needs.TransposedLength);
        return memory;
    }

    /// <summary>True if a trained layer lies before a value.</summary>
    private bool HasDeltas(Value value) => !value.IsInput && _layers[value.Id - 1].Deltas is not null;

    /// <summary>True if something reads the inputs of a layer when every row has gone forward and back.</summary>
    private static bool IsReadOverRows(LayerStep step) => step.IsTrained || step.Layer.Needs.Buffers.Count > 0;

    /// <summary>
    /// The norms of weights, or tangents. Each layer's gradients are summed from what it reads and from its deltas; the rest lives as
    /// long as its rows go forward and back.
    /// </summary>
    private ContractionPlan Contract(Contraction contraction, ContractionPath path, Func<int, string> name)
    {
        ContractionPlan plan = new(
            contraction.Weight, path.First + 1, path.End, path.IsExact ? 0 : contraction.Probes, null, [], Statistics);
        if (path.IsExact)
        {
            Statistics += _steps[path.First].Layer.Output.Length;
            return plan;
        }

        List<TangentPlan> tangents = [];
        ValuePlan directions = Tangent("directions", _steps[path.First].Layer.Input.Length, IsRead(_steps[path.First].Source));
        for (int i = path.First; i < path.End; i++)
        {
            (string variable, int width) = (LayerPlan.VariableOf(name(i)), _steps[i].Layer.Output.Length);
            bool isPlain = _steps[i].Activation == Identity.Kind, isRead = IsRead(new Value(i + 1));
            ValuePlan sums = Tangent($"{variable}Tangent{(isPlain ? "s" : "PreActivations")}", width, isPlain && isRead);
            ValuePlan output = isPlain ? sums : Tangent($"{variable}Tangents", width, isRead);
            ValuePlan? deltas = _layers[i].Deltas is null
                ? null
                : Tangent($"{variable}TangentDeltas", width, _steps[i].IsTrained);
            tangents.Add(new TangentPlan(sums, output, deltas));
        }

        return plan with { Directions = directions, Tangents = tangents.ToEquatableArray() };

        bool IsRead(Value value) => _graph.Readers(value).Any(reader => reader < path.End && _steps[reader].IsTrained);

        ValuePlan Tangent(string variable, int width, bool isKept) =>
            Value(variable, checked(width * contraction.Probes), _keepsAll || isKept);
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
