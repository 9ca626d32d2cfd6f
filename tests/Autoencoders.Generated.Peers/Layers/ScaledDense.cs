using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>A dense layer over rows that are scaled to length 1.</summary>
internal sealed record ScaledDense(int Units, Activation Activation) : Layer
{
    protected override string Words => $"{Units} of unit rows {Activation}";

    public override void AddTo(ModuleStack stack)
    {
        stack.Add(new ScaledLinear(stack.Channels, Units), Units);
        stack.Activate(Activation);
    }
}
