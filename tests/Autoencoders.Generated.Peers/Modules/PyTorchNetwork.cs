using Autoencoders.Peers.Layers;
using Autoencoders.Peers.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>
/// The network as a PyTorch user writes it, two <c>nn.Sequential</c>s, so that PyTorch itself gives the parameters their names. Channels
/// stand first.
/// </summary>
internal sealed class PyTorchNetwork : Module<Tensor, Tensor>
{
    private readonly Loss _loss;
    private readonly Contraction? _contraction;
    private readonly VariationalCode? _variational;
    private readonly GaussianDraw? _draw;
    private readonly Sparsity? _sparsity;
    private readonly Corruption? _corruption;
    private readonly int _firstLayer;
    private readonly int _encoderLayers;
    private readonly ColumnTable? _columns;
    private readonly Sequential _encoder;
    private readonly Quantizer? _code;
    private readonly double _commitment;
    private readonly Sequential _decoder;
    private readonly IReadOnlyList<(Parameter Weights, Penalty Penalty)> _penalized;

    public PyTorchNetwork(NetworkDescription description)
        : base(description.Name)
    {
        _loss = description.Loss;
        _contraction = description.Contraction;
        _variational = description.Encoder[^1] as VariationalCode;
        _sparsity = description.Sparsity;
        _corruption = description.Corruption;
        _firstLayer = description.FirstLayer;
        _encoderLayers = description.Encoder.Length;
        _columns = description.Columns is { } columns ? new ColumnTable(columns) : null;
        ModuleStack encoder = ModuleStack.Begin(
            description.Columns is { } read ? [read.Sum(column => column.Encoded)] : ChannelOrder.ToFirst(description.Input));
        foreach (Layer layer in description.Encoder)
            layer.AddTo(encoder);
        ModuleStack decoder = encoder.Next();
        foreach (Layer layer in description.Decoder)
            layer.AddTo(decoder);

        _draw = encoder.Modules[^1] as GaussianDraw;
        _encoder = Sequential(encoder.Modules);
        _decoder = Sequential(decoder.Modules);
        _penalized = decoder.Penalized;
        if (_columns is not null)
            register_module("columns", _columns);
        register_module("encoder", _encoder);
        if (description.Code is { } quantization)
        {
            (_code, _commitment) = (new Quantizer(quantization), quantization.Commitment);
            register_module("code", _code);
        }

        register_module("decoder", _decoder);
    }

    /// <summary>The commitment term of each row that was run last; null where the code has no codebook.</summary>
    public Tensor? Commitments => _code?.Commitments;

    public Tensor Encode(Tensor input)
    {
        // Only samples that lack values have any to replace.
        input = _columns is null ? input.nan_to_num(0) : _columns.call(input);
        Tensor code = _code is null ? _encoder.call(input) : _code.call(_encoder.call(input));
        return _sparsity is null ? code : _sparsity.Keep(code);
    }

    public override Tensor forward(Tensor input) => _decoder.call(Encode(input));

    /// <summary>The reconstruction of each row.</summary>
    public Tensor Reconstruct(Tensor input) => _columns is null ? call(input) : _columns.Decode(call(input));

    /// <summary>The loss of each row.</summary>
    public Tensor Losses(Tensor input) => _loss.Rows(call(input), input);

    /// <summary>The mean of the losses of all rows in a training step, with all terms.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="step">The number of the step, which chooses its random numbers.</param>
    public Tensor MeanLoss(Tensor input, long step)
    {
        if (_variational is not null)
        {
            (Tensor losses, Tensor distributions) = Bound(input, step);
            return losses.mean() + (_variational.Beta * _variational.Term(distributions));
        }

        Tensor loss = _loss.Rows(call(Corrupted(input, step)), input).mean();
        if (_contraction is not null)
            loss += _contraction.Weight * Contractions(input, step).mean();
        if (_code is not null)
            loss += _commitment * _code.Commitments!.mean();
        if (_sparsity is { Weight: > 0 })
            loss += _sparsity.Weight * Sparsities(input).mean();
        return loss;
    }

    /// <summary>What a training step reads: noise comes behind the zeros of what is missing.</summary>
    public Tensor Corrupted(Tensor input, long step) =>
        _corruption is null ? input : _corruption.Apply(input.nan_to_num(0), _firstLayer, step);

    /// <summary>The sparsity of each row.</summary>
    public Tensor Sparsities(Tensor input) => _sparsity!.Rows(Encode(input));

    /// <summary>The contraction of each row.</summary>
    public Tensor Contractions(Tensor input, long step) => _contraction!.Rows(Encode, input, Directions(input, step));

    /// <summary>The random directions of a step, channels first; null where the contraction needs none.</summary>
    public Tensor? Directions(Tensor input, long step)
    {
        if (_contraction is not { Probes: > 0 } contraction)
            return null;
        long rows = input.shape[0];
        Tensor signs = StepSigns.Of(_encoderLayers, step, [rows * contraction.Probes, .. ChannelOrder.ToLast(input).shape[1..]]);
        return ChannelOrder.ToFirst(signs).reshape([rows, contraction.Probes, .. input.shape[1..]]);
    }

    /// <summary>What follows a step beside the parameters: a codebook.</summary>
    public void Follow() => _code?.Update();

    /// <summary>The negative logarithm of the likelihood of each row, and what its code was drawn from.</summary>
    public (Tensor Losses, Tensor Distributions) Bound(Tensor input, long step)
    {
        _draw!.Noise = Noise(input.shape[0], step);
        return (_variational!.Likelihood.Rows(call(input), input), _draw.Distributions!);
    }

    /// <summary>What the codes of a step are drawn with. In the library the draw is a layer of its own behind the linear one.</summary>
    public Tensor Noise(long rows, long step) => StepNoise.Of(_firstLayer + _encoderLayers, step, rows, _variational!.Units);

    /// <summary>What is added to the mean loss before it is minimized.</summary>
    public Tensor Penalty() =>
        _penalized.Aggregate(zeros(1).sum(), (sum, penalized) => sum + penalized.Penalty.Of(penalized.Weights));
}
