using Autoencoders.Peers.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Layers;

/// <summary>A fully connected layer, behind a <c>Flatten</c> where it reads an image or a sequence.</summary>
internal sealed record Dense(int Units, Activation Activation) : WeightedLayer(Activation)
{
    protected override string Sums => $"{Units}";

    public override void AddTo(ModuleStack stack)
    {
        stack.Flatten();
        Linear linear = Linear(stack.Channels, Units);
        stack.Add(linear, Units);
        stack.Penalize(linear, Penalty);
        stack.Activate(Activation);
    }
}
