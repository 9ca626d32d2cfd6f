using Autoencoders;

namespace Game;

/// <summary>
/// Twenty-eight places through six numbers. Half of the tracks it is shown have a guess for a future, as if the agent moved straight on,
/// and it is to give back what really came: so it learns to foretell as well as to compress.
/// </summary>
[Autoencoder(Track.Length, 48, 6, Hidden = Activation.Tanh)]
[Corruption(typeof(HiddenFuture))]
public sealed partial class TrackAutoencoder;

/// <summary>Hides the future of every other track.</summary>
public readonly struct HiddenFuture : ICorruption
{
    /// <inheritdoc/>
    public static void Apply(ReadOnlySpan<float> input, Span<float> corrupted, CounterRandom random)
    {
        if (random.Next(2) == 0)
            Track.Guess(corrupted);
    }
}
