using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>Lays a sound network out: names, offsets, buffers.</summary>
internal sealed class NetworkLayout
{
    private readonly bool _isOptimized;
    private readonly LayerSequence _sequence;
    private readonly IReadOnlyList<LayerStep> _steps;
    private readonly NetworkGraph _graph;
    private readonly IReadOnlyList<string> _modules;
    private readonly TrainingMemory _memory;
    private readonly IReadOnlyList<LevelSegment> _levels;

    private NetworkLayout(NetworkModel network, LayerSequence sequence, IReadOnlyList<LevelSegment> levels)
    {
        _isOptimized = network.IsOptimized;
        _sequence = sequence;
        _levels = levels;
        _steps = sequence.Steps;
        _graph = sequence.Graph;
        _modules = ModuleNames.Of(sequence);
        _memory = new TrainingMemory(sequence, Name);
    }

    public static NetworkPlan Of(
        NetworkModel network, LayerSequence sequence, IReadOnlyList<HeadPlan> heads, IReadOnlyList<LevelSegment> levels)
    {
        NetworkLayout layout = new(network, sequence, levels);
        LayerPlan[] layers = [.. layout.Layers()];
        NetworkPlan plan = new(
            network.Type,
            sequence.Input,
            layers.ToEquatableArray(),
            sequence.EncoderLayers,
            sequence.Code,
            heads.ToEquatableArray(),
            layout.Architecture(),
            sequence.ConditionLength,
            layout._memory.Contraction,
            TrainingSchedule.Of(layers, layout._memory.Contraction),
            TrainingSchedule.AfterStep(layers),
            BatchBlocks.ForInference(layers),
            BatchBlocks.ForTraining(layers, layout._memory.Contraction),
            layout._memory.Columns,
            layout._memory.Transposed,
            layout._memory.Statistics,
            layout._memory.Derived);
        return levels.Count == 0 ? plan : plan with { Levels = LevelLayout.Of(plan, sequence.Steps, levels) };
    }

    /// <summary>
    /// The derivative that a layer's backward method can apply at once: of an elementwise activation whose value only it reads.
    /// </summary>
    public static ActivationKind? InputDerivative(IReadOnlyList<LayerStep> steps, NetworkGraph graph, int index)
    {
        Value source = steps[index].Source;
        return !source.IsInput && steps[source.Id - 1].Activation is { IsRowwise: false } before && before != Identity.Kind
            && !steps[index].Layer.Is(LayerTraits.LeavesDerivative)
            && graph.IsReadOnce(source)
                ? before
                : null;
    }

    private IEnumerable<LayerPlan> Layers()
    {
        EquatableArray<TensorPlan>[] tensors =
            [.. _steps.Select(step => step.Layer is ITrained trained ? trained.Tensors(step.Weights) : [])];
        EquatableArray<TensorPlan>[] running =
            [.. _steps.Select(step => step.Layer.Needs.Buffers)];
        int[] parameterOffsets = Offsets(tensors, 0);
        int parameterCount = tensors.Sum(LengthOf);
        int[] runningOffsets = Offsets(running, parameterCount);
        int stateLength = parameterCount + running.Sum(LengthOf);
        for (int i = 0; i < _steps.Count; i++)
        {
            LayerStep step = _steps[i];
            int owner = step.Layer is ITrained trained ? trained.Owner : 0;
            LayerStep? folded = FoldedInto(i);
            bool isLast = i == _steps.Count - 1, feedsLoss = isLast || folded == _steps[_steps.Count - 1];
            LayerMemory memory = _memory.Of(i, stateLength);
            yield return new LayerPlan(
                Number: i + 1,
                Name: Name(i),
                Operator: step.Layer,
                Activation: step.Activation,
                Module: _modules[i],
                Tensors: tensors[i],
                ParameterOffset: parameterOffsets[i],
                WeightsOffset: parameterOffsets[owner > 0 ? owner - 1 : i],
                Buffers: running[i],
                BufferOffset: runningOffsets[i],
                Penalty: owner > 0 ? PenaltyPlan.None : step.Weights.Penalty,
                Reads: step.Reads,
                InInference: !step.Layer.Is(LayerTraits.TrainingOnly) && !IsFolded(i),
                InferenceActivation: folded?.Activation ?? step.Activation,
                FeedsLoss: feedsLoss,
                OpensActivation: step.Layer.Is(LayerTraits.Activates) && !step.Activation.IsRowwise
                    && (isLast || folded is not null || memory.PreActivations is not null || _levels.Any(level => level.DecoderEnd == i + 1)),
                MayUnroll: _isOptimized,
                AddsLikeBatch: _steps.Skip(i + 1).Any(later => later.Layer.Is(LayerTraits.Chooses)),
                InputDerivative: InputDerivative(i),
                Memory: memory);
        }
    }

    private static int[] Offsets(IReadOnlyList<EquatableArray<TensorPlan>> tensors, int start)
    {
        int[] offsets = new int[tensors.Count];
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = start;
            start += LengthOf(tensors[i]);
        }

        return offsets;
    }

    private static int LengthOf(EquatableArray<TensorPlan> tensors) => tensors.Sum(tensor => tensor.Length);

    /// <summary>True if a batch normalization becomes part of the layer before it, whose sums nobody else reads.</summary>
    private bool IsFolded(int index) =>
        _steps[index] is { Source: { IsInput: false } source, Activation.IsRowwise: false } step && step.Layer.Is(LayerTraits.Folds)
        && source.Id != _sequence.EncoderLayers && _graph.IsReadOnce(source)
        && _steps[source.Id - 1] is { Layer: IFoldable { WeightRows: > 0 } } before && before.Activation == Identity.Kind;

    /// <summary>The batch normalization that becomes part of a layer; null for none.</summary>
    private LayerStep? FoldedInto(int index) =>
        _graph.Readers(new Value(index + 1)).Where(IsFolded).Select(reader => _steps[reader]).FirstOrDefault();

    /// <summary>A layer that reads another one in its level leaves the derivative to a pass of its own, unless both are the same.</summary>
    private ActivationKind? InputDerivative(int index)
    {
        ActivationKind? derivative = InputDerivative(_steps, _graph, index);
        LevelSegment? level = _levels.FirstOrDefault(level => level.DecoderFirst == index);
        if (level is null)
            return derivative;
        LayerStep[] steps = level.StepsOf(_steps);
        NetworkGraph graph = new(steps.Select(step => step.Reads));
        return InputDerivative(steps, graph, level.EncoderLayers) == derivative ? derivative : null;
    }

    private string Name(int index) =>
        index < _sequence.EncoderLayers - 1 ? $"Encoder{index + 1}"
        : index == _sequence.EncoderLayers - 1 ? "Code"
        : index == _steps.Count - 1 ? "Reconstruction"
        : $"Decoder{index - _sequence.EncoderLayers + 1}";

    private string Architecture()
    {
        List<string> words = [$"input {_sequence.Input}"];
        for (int i = 0; i < _steps.Count; i++)
        {
            words.AddRange(_steps.Where(end => end.SpanStart == new Value(i)).Select(_ => "span"));
            LayerStep step = _steps[i];
            words.Add(step.Layer.Is(LayerTraits.Activates) ? $"{step.Layer.Describe()} {step.Activation.Word}" : step.Layer.Describe());
            if (i == _sequence.EncoderLayers - 1)
                words.Add("code");
        }

        return string.Join(" | ", words);
    }
}
