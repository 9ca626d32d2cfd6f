namespace Autoencoders.Peers.Layers;

/// <summary>A layer with trained weights.</summary>
/// <param name="Activation">What is applied to its sums.</param>
internal abstract record WeightedLayer(Activation Activation) : Layer
{
    /// <summary>What large weights cost; null for nothing.</summary>
    public Penalty? Penalty { get; init; }

    protected sealed override string Words => Penalty is null ? $"{Sums} {Activation}" : $"{Sums} {Activation} {Penalty}";

    /// <summary>The layer without its activation, in a few words.</summary>
    protected abstract string Sums { get; }
}
