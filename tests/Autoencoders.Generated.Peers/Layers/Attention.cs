using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>Multi-head self attention over the positions of a sequence.</summary>
internal sealed record Attention(int Heads) : Layer
{
    public bool Causal { get; init; }

    protected override string Words => $"attention {Heads}{(Causal ? " causal" : "")}";

    public override void AddTo(ModuleStack stack) => stack.Add(new SelfAttention(stack.Channels, Heads, Causal), stack.Shape);
}
