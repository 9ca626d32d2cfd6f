using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>One layer of a network, as one attribute describes it.</summary>
internal abstract record Layer
{
    /// <summary>The layer in a few words, for the metadata of the file.</summary>
    protected abstract string Words { get; }

    /// <summary>Adds the modules that a PyTorch user would write for this layer.</summary>
    public abstract void AddTo(ModuleStack stack);

    public sealed override string ToString() => Words;
}
