using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>The channels of a named value behind those of the input: <c>torch.cat</c>.</summary>
internal sealed record Concatenate(string Name) : Layer
{
    protected override string Words => $"concatenate {Name}";

    public override void AddTo(ModuleStack stack) => stack.Concatenate(Name);
}
