using Autoencoders.Peers.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Layers;

/// <summary>Layer normalization over the channels of each position, for which PyTorch needs them last.</summary>
internal sealed record LayerNorm(Activation Activation) : Layer
{
    public double Epsilon { get; init; } = 1e-5;

    protected override string Words => FormattableString.Invariant($"layernorm epsilon {Epsilon} {Activation}");

    public override void AddTo(ModuleStack stack)
    {
        stack.Add(
            new Framed(nn.LayerNorm(stack.Channels, Epsilon)) { Before = ChannelOrder.ToLast, After = ChannelOrder.ToFirst }, stack.Shape);
        stack.Activate(Activation);
    }
}
