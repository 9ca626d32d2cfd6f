using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>Values added to each position of a sequence.</summary>
internal sealed record Positions(bool Learned) : Layer
{
    protected override string Words => $"positions {(Learned ? "learned" : "fixed")}";

    public override void AddTo(ModuleStack stack) =>
        stack.Add(new AddedPositions(stack.Sizes[0], stack.Channels, Learned), stack.Shape);
}
