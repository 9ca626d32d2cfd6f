using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>Lays a sound network out: names, weights, memory, stages.</summary>
internal sealed class NetworkLayout
{
    private readonly bool _isOptimized;
    private readonly LayerSequence _sequence;
    private readonly IReadOnlyList<LayerStep> _steps;
    private readonly NetworkGraph _graph;
    private readonly IReadOnlyList<string> _modules;
    private readonly WeightLayout _weights;
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
        _weights = new WeightLayout(sequence, levels.Select(level => level.First).DefaultIfEmpty().Max());
        _memory = new TrainingMemory(sequence, Name);
    }

    public static NetworkPlan Of(
        NetworkModel network, LayerSequence sequence, IReadOnlyList<WrittenHead> heads, IReadOnlyList<LevelSegment> levels)
    {
        NetworkLayout layout = new(network, sequence, levels);
        LayerPlan[] layers = [.. layout.Layers()];
        NetworkPlan plan = new(
            network.Type,
            sequence.Input,
            layers.ToEquatableArray(),
            sequence.EncoderLayers,
            sequence.Code,
            heads.Select(head => head.Plan(sequence.Steps[sequence.EncoderLayers - 1].Layer, sequence.AcceptsMissing)).ToEquatableArray(),
            layout.Architecture(heads),
            sequence.ConditionLength,
            layout._memory.Contraction,
            TrainingSchedule.Of(layers, layout._memory.Contraction),
            TrainingSchedule.AfterStep(layers),
            BatchBlocks.ForInference(layers),
            BatchBlocks.ForTraining(layers, layout._memory.Contraction),
            layout._memory.Columns,
            layout._memory.Transposed,
            layout._memory.Statistics,
            layout._weights.Inference)
        {
            Table = sequence.Table,
        };
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
        for (int i = 0; i < _steps.Count; i++)
        {
            LayerStep step = _steps[i];
            LayerStep? folded = _weights.FoldedInto(i);
            bool isTied = step.Layer is ITrained { Owner: > 0 };
            bool isLast = i == _steps.Count - 1, feedsLoss = isLast || folded == _steps[_steps.Count - 1];
            LayerMemory memory = _memory.Of(i);
            yield return new LayerPlan(
                Number: i + 1,
                Name: Name(i),
                Operator: step.Layer,
                Activation: step.Activation,
                Module: _modules[i],
                Tensors: _weights.Tensors(i),
                ParameterOffset: _weights.ParameterOffset(i),
                Buffers: _weights.Buffers(i),
                BufferOffset: _weights.BufferOffset(i),
                Weights: _weights.Weights(i),
                Inference: _weights.Inferred(i),
                Penalty: isTied ? PenaltyPlan.None : step.Weights.Penalty,
                Reads: step.Reads,
                InInference: !step.Layer.Is(LayerTraits.TrainingOnly) && !_weights.IsFolded(i),
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

    private string Architecture(IReadOnlyList<WrittenHead> heads)
    {
        List<string> words = [$"input {_sequence.Input}"];
        for (int i = 0; i < _steps.Count; i++)
        {
            words.AddRange(_steps.Where(end => end.SpanStart == new Value(i)).Select(_ => "span"));
            LayerStep step = _steps[i];
            string described = step.Layer.Describe(step.Reads);
            words.Add(step.Layer.Is(LayerTraits.Activates) ? $"{described} {step.Activation.Word}" : described);
            if (i == _sequence.EncoderLayers - 1)
                words.Add("code");
        }

        words.AddRange(heads.Where(head => head.Written is not null && head.Columns is null).Select(head => $"head {head.Shape} {head.Activation.Word}"));
        return string.Join(" | ", words);
    }
}
