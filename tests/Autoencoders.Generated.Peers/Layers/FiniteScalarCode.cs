using Autoencoders.Peers.Modules;

namespace Autoencoders.Peers.Layers;

/// <summary>A code of levels.</summary>
/// <param name="Levels">The levels of each channel.</param>
internal sealed record FiniteScalarCode(params long[] Levels) : Layer
{
    protected override string Words => $"finitescalar {string.Join(" x ", Levels)}";

    public override void AddTo(ModuleStack stack) => stack.Add(new FiniteScalar(Levels), stack.Shape);
}
