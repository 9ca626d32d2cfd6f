using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>Batch normalization of each channel.</summary>
internal sealed record BatchNorm(Activation Activation) : Layer
{
    public double Momentum { get; init; } = 0.1;

    public double Epsilon { get; init; } = 1e-5;

    protected override string Words => FormattableString.Invariant($"batchnorm momentum {Momentum} epsilon {Epsilon} {Activation}");

    public override void AddTo(ModuleStack stack)
    {
        Module<Tensor, Tensor> normalization = stack.Sizes.Length == 2
            ? BatchNorm2d(stack.Channels, Epsilon, Momentum)
            : BatchNorm1d(stack.Channels, Epsilon, Momentum);
        stack.Add(normalization, stack.Shape);
        stack.Activate(Activation);
    }
}
