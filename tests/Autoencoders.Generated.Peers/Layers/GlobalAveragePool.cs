using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>The mean of each channel: one module, which gives a vector.</summary>
internal sealed record GlobalAveragePool : Layer
{
    protected override string Words => "globalaveragepool";

    public override void AddTo(ModuleStack stack)
    {
        Module<Tensor, Tensor> pool = stack.Sizes.Length == 1 ? AdaptiveAvgPool1d(1) : AdaptiveAvgPool2d(1);
        stack.Add(new Framed(pool) { After = means => means.flatten(1) }, stack.Channels);
    }
}
