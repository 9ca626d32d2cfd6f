using Autoencoders.Peers.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Layers;

/// <summary>Makes a vector an image or a sequence again, its elements in PyTorch's order.</summary>
/// <param name="Shape">The shape of a sample, channels last.</param>
internal sealed record Unflatten(params long[] Shape) : Layer
{
    protected override string Words => $"unflatten {string.Join('x', Shape)}";

    public override void AddTo(ModuleStack stack)
    {
        long[] channelsFirst = ChannelOrder.ToFirst(Shape);
        stack.Add(nn.Unflatten(1, channelsFirst), channelsFirst);
    }
}
