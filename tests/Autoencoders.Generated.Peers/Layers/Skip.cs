using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>The value at this place has a name.</summary>
internal sealed record Skip(string Name) : Layer
{
    protected override string Words => $"skip {Name}";

    public override void AddTo(ModuleStack stack) => stack.Skip(Name);
}
