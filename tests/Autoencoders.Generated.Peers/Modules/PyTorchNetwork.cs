using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers;

/// <summary>
/// The network as a PyTorch user writes it, two <c>nn.Sequential</c>s, so that PyTorch itself gives the parameters their names.
/// </summary>
internal sealed class PyTorchNetwork : Module<Tensor, Tensor>
{
    private readonly Loss _loss;
    private readonly Sequential _encoder;
    private readonly Sequential _decoder;

    public PyTorchNetwork(NetworkDescription description)
        : base(description.Name)
    {
        _loss = description.Loss;
        _encoder = Stack(description.Input, description.Encoder);
        _decoder = Stack(description.Encoder[^1].Units, description.Decoder);
        register_module("encoder", _encoder);
        register_module("decoder", _decoder);
    }

    public Tensor Encode(Tensor input) => _encoder.call(input);

    public override Tensor forward(Tensor input) => _decoder.call(_encoder.call(input));

    /// <summary>The loss of every element: rows x input length.</summary>
    public Tensor Losses(Tensor input) => LossOf(input, Reduction.None);

    /// <summary>The mean loss over all elements of all rows.</summary>
    public Tensor MeanLoss(Tensor input) => LossOf(input, Reduction.Mean);

    private Tensor LossOf(Tensor input, Reduction reduction) => _loss switch
    {
        Loss.MeanSquaredError => functional.mse_loss(call(input), input, reduction),
        Loss.BinaryCrossEntropy => functional.binary_cross_entropy(call(input), input, reduction: reduction),
        _ => throw new InvalidOperationException($"PyTorch's name for the loss {_loss} is not written here."),
    };

    private static Sequential Stack(int inputs, Layer[] layers)
    {
        Sequential stack = Sequential();
        foreach (Layer layer in layers)
        {
            stack.append(Linear(inputs, layer.Units));
            if (ActivationOf(layer) is { } activation)
                stack.append(activation);
            inputs = layer.Units;
        }

        return stack;
    }

    private static Module<Tensor, Tensor>? ActivationOf(Layer layer) => layer.Activation switch
    {
        Activation.Identity => null,
        Activation.Relu => ReLU(),
        Activation.Sigmoid => Sigmoid(),
        Activation.Tanh => Tanh(),
        _ => throw new InvalidOperationException($"PyTorch's module for the activation {layer.Activation} is not written here."),
    };
}
