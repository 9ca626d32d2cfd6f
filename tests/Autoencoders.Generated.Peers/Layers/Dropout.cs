using Autoencoders.Peers.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Layers;

/// <summary>Sets values to zero while training; its random numbers are PyTorch's own, so that only inference can be compared.</summary>
internal sealed record Dropout(double Rate) : Layer
{
    protected override string Words => FormattableString.Invariant($"dropout {Rate}");

    public override void AddTo(ModuleStack stack) => stack.Add(nn.Dropout(Rate), stack.Shape);
}
