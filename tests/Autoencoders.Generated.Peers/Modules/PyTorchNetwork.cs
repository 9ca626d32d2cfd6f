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
    private readonly int _encoderLayers;
    private readonly Sequential _encoder;
    private readonly Sequential _decoder;
    private readonly IReadOnlyList<(Parameter Weights, Penalty Penalty)> _penalised;

    public PyTorchNetwork(NetworkDescription description)
        : base(description.Name)
    {
        _loss = description.Loss;
        _contraction = description.Contraction;
        _encoderLayers = description.Encoder.Length;
        ModuleStack encoder = ModuleStack.Begin(ChannelOrder.ToFirst(description.Input));
        foreach (Layer layer in description.Encoder)
            layer.AddTo(encoder);
        ModuleStack decoder = encoder.Next();
        foreach (Layer layer in description.Decoder)
            layer.AddTo(decoder);

        _encoder = Sequential(encoder.Modules);
        _decoder = Sequential(decoder.Modules);
        _penalised = decoder.Penalised;
        register_module("encoder", _encoder);
        register_module("decoder", _decoder);
    }

    public Tensor Encode(Tensor input) => _encoder.call(input);

    public override Tensor forward(Tensor input) => _decoder.call(_encoder.call(input));

    /// <summary>The loss of each row.</summary>
    public Tensor Losses(Tensor input) => _loss.Rows(call(input), input);

    /// <summary>The mean of the losses of all rows in a training step, with all terms.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="step">The number of the step, which chooses its random numbers.</param>
    public Tensor MeanLoss(Tensor input, long step) => _contraction is null
        ? Losses(input).mean()
        : Losses(input).mean() + (_contraction.Weight * Contractions(input, step).mean());

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

    /// <summary>What is added to the mean loss before it is minimised.</summary>
    public Tensor Penalty() =>
        _penalised.Aggregate(zeros(1).sum(), (sum, penalised) => sum + penalised.Penalty.Of(penalised.Weights));
}
