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
    private readonly Sequential _encoder;
    private readonly Quantizer? _code;
    private readonly double _commitment;
    private readonly Sequential _decoder;
    private readonly IReadOnlyList<(Parameter Weights, Penalty Penalty)> _penalised;

    public PyTorchNetwork(NetworkDescription description)
        : base(description.Name)
    {
        _loss = description.Loss;
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
        if (description.Code is { } quantization)
        {
            (_code, _commitment) = (new Quantizer(quantization), quantization.Commitment);
            register_module("code", _code);
        }

        register_module("decoder", _decoder);
    }

    /// <summary>The commitment term of each row that was run last; null where the code has no codebook.</summary>
    public Tensor? Commitments => _code?.Commitments;

    public Tensor Encode(Tensor input) => _code is null ? _encoder.call(input) : _code.call(_encoder.call(input));

    public override Tensor forward(Tensor input) => _decoder.call(Encode(input));

    /// <summary>The loss of each row.</summary>
    public Tensor Losses(Tensor input) => _loss.Rows(call(input), input);

    /// <summary>The mean of the losses of all rows, with the commitment term.</summary>
    public Tensor MeanLoss(Tensor input)
    {
        Tensor loss = Losses(input).mean();
        return _code is null ? loss : loss + (_commitment * _code.Commitments!.mean());
    }

    /// <summary>What follows a step beside the parameters: a codebook.</summary>
    public void Follow() => _code?.Update();

    /// <summary>What is added to the mean loss before it is minimised.</summary>
    public Tensor Penalty() =>
        _penalised.Aggregate(zeros(1).sum(), (sum, penalised) => sum + penalised.Penalty.Of(penalised.Weights));
}
