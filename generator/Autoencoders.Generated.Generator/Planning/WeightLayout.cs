using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Lays the blocks of weights out: the tensors of all layers, the buffers of all layers, and behind this state what inference reads instead
/// of parts of it.
/// </summary>
internal sealed class WeightLayout
{
    /// <summary>The floats of a cache line, at which panels begin.</summary>
    private const int CacheLine = 16;

    private readonly LayerSequence _sequence;
    private readonly NetworkGraph _graph;
    private readonly IReadOnlyList<LayerStep> _steps;
    private readonly EquatableArray<TensorPlan>[] _tensors;
    private readonly EquatableArray<TensorPlan>[] _buffers;
    private readonly int[] _parameterOffsets;
    private readonly int[] _bufferOffsets;
    private readonly InferenceWeights[] _inference;
    private readonly List<int> _prepared = [];
    private readonly List<int> _packed = [];
    private readonly int _stateLength;
    private int _length;

    /// <param name="sequence">The layers.</param>
    /// <param name="frozenLayers">
    /// How many of them inner levels of a stacked autoencoder run while others are trained: with the weights of training.
    /// </param>
    public WeightLayout(LayerSequence sequence, int frozenLayers)
    {
        _sequence = sequence;
        _graph = sequence.Graph;
        _steps = sequence.Steps;
        _tensors = [.. _steps.Select(step => step.Layer is ITrained trained ? trained.Tensors(step.Weights) : [])];
        _buffers = [.. _steps.Select(step => step.Layer.Needs.Buffers)];
        int parameterCount = _tensors.Sum(LengthOf);
        _parameterOffsets = Offsets(_tensors, 0);
        _bufferOffsets = Offsets(_buffers, parameterCount);
        _length = _stateLength = parameterCount + _buffers.Sum(LengthOf);
        _inference = [.. _steps.Select((_, index) => new InferenceWeights(Weights(index), InState(BiasOffset(index)), Weights(index)))];
        Prepare();
        if (!BatchesAreInLanes())
            Pack(frozenLayers);
    }

    /// <summary>The block behind the state.</summary>
    public InferenceBlock Inference => new(_length - _stateLength, _prepared.ToEquatableArray(), _packed.ToEquatableArray());

    public EquatableArray<TensorPlan> Tensors(int index) => _tensors[index];

    public EquatableArray<TensorPlan> Buffers(int index) => _buffers[index];

    public int ParameterOffset(int index) => _parameterOffsets[index];

    public int BufferOffset(int index) => _bufferOffsets[index];

    /// <summary>The weights that a layer trains: its own, or those that it is tied to.</summary>
    public WeightRef Weights(int index) =>
        InState(_parameterOffsets[_steps[index].Layer is ITrained { Owner: > 0 and var owner } ? owner - 1 : index]);

    /// <summary>The tensors of a layer that inference reads.</summary>
    public InferenceWeights Inferred(int index) => _inference[index];

    /// <summary>True if a batch normalization becomes part of the layer that it reads.</summary>
    public bool IsFolded(int index) => _prepared.Contains(index + 1) && _steps[index].Layer.Is(LayerTraits.Folds);

    /// <summary>The batch normalization that becomes part of a layer; null for none.</summary>
    public LayerStep? FoldedInto(int index) =>
        _graph.Readers(new Value(index + 1)).Where(IsFolded).Select(reader => _steps[reader]).FirstOrDefault();

    /// <summary>Places tied weights first, for which there always is room. Without room, a normalization stays a layer of its own.</summary>
    private void Prepare()
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_steps[i].Layer.Needs.DerivedLength > 0)
                Read(i, Add(i, _steps[i].Layer.Needs.DerivedLength), _inference[i].Bias);
        }

        for (int i = 0; i < _steps.Count; i++)
        {
            int carrier = _steps[i].Source.Id - 1;
            if (!CanFold(i) || _length + (long)LengthOf(_tensors[carrier]) > int.MaxValue)
                continue;
            WeightRef weights = Add(i, LengthOf(_tensors[carrier]));
            int bias = weights.Offset + BiasOffset(carrier) - _parameterOffsets[carrier];
            Read(carrier, weights, weights with { Offset = bias });
        }

        _prepared.Sort();
    }

    /// <summary>True if batches go through all layers with rows in lanes, and read no panels.</summary>
    private bool BatchesAreInLanes() => LaneRule.Suits(
    [
        .. _steps.Where((step, index) => !step.Layer.Is(LayerTraits.TrainingOnly) && !IsFolded(index))
            .Select(step => (step.Layer, step.Activation)),
    ]);

    /// <summary>Places the panels behind all that they are made from, as long as there is room.</summary>
    private void Pack(int frozenLayers)
    {
        for (int i = frozenLayers; i < _steps.Count; i++)
        {
            long start = (_length + CacheLine - 1L) / CacheLine * CacheLine, end = start + PackingRule.LengthOf(_steps[i].Layer);
            if (!PackingRule.Pays(_steps[i].Layer) || end > int.MaxValue)
                continue;
            _inference[i] = _inference[i] with { OfBatches = new(WeightBlock.Inference, (int)start, WeightFormat.Panels) };
            _packed.Add(i + 1);
            _length = (int)end;
        }
    }

    private void Read(int index, WeightRef weights, WeightRef bias) => _inference[index] = new InferenceWeights(weights, bias, weights);

    private WeightRef Add(int index, long length)
    {
        _prepared.Add(index + 1);
        WeightRef added = new(WeightBlock.Inference, _length);
        _length = checked((int)(_length + length));
        return added;
    }

    /// <summary>True if a batch normalization may become part of the layer that it reads, whose sums nobody else does.</summary>
    private bool CanFold(int index) =>
        _steps[index] is { Source: { IsInput: false } source, Activation.IsRowwise: false } step && step.Layer.Is(LayerTraits.Folds)
        && source.Id != _sequence.EncoderLayers && _graph.IsReadOnce(source)
        && _steps[source.Id - 1] is { Layer: IFoldable { WeightRows: > 0 } } before && before.Activation == Identity.Kind;

    private int BiasOffset(int index) =>
        _parameterOffsets[index] + _tensors[index].TakeWhile(tensor => tensor.Name != "bias").Sum(tensor => tensor.Length);

    private static WeightRef InState(int offset) => new(WeightBlock.State, offset);

    private static int[] Offsets(EquatableArray<TensorPlan>[] tensors, int start)
    {
        int[] offsets = new int[tensors.Length];
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = start;
            start += LengthOf(tensors[i]);
        }

        return offsets;
    }

    private static int LengthOf(EquatableArray<TensorPlan> tensors) => tensors.Sum(tensor => tensor.Length);
}
