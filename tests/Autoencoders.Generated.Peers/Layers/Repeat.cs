using Autoencoders.Peers.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>A vector repeated at each position of a sequence.</summary>
/// <param name="Length">The positions.</param>
internal sealed record Repeat(long Length) : Layer
{
    protected override string Words => $"repeat {Length}";

    public override void AddTo(ModuleStack stack) => stack.Add(
        new Framed(Identity()) { After = vector => vector.unsqueeze(-1).expand(vector.shape[0], vector.shape[1], Length) },
        stack.Channels, Length);
}
