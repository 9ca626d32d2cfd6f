namespace Autoencoders;

/// <summary>
/// Makes the autoencoder a denoising one: while training, it reads samples with noise and is to give back those without it. Otherwise it
/// does nothing. The noise is a function of the trainer's seed, the step and the row: a run repeats on any number of threads. It stands
/// directly behind <see cref="InputAttribute"/>, or beside an <see cref="AutoencoderAttribute"/> with sizes.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class CorruptionAttribute : Attribute
{
    /// <summary>Noise of a kind that the library knows.</summary>
    /// <param name="noise">What is done to each value, or to the image as a whole.</param>
    /// <param name="amount">How much of it; the noise says what it means.</param>
    public CorruptionAttribute(Noise noise, float amount) => (Noise, Amount) = (noise, amount);

    /// <summary>Noise of your own.</summary>
    /// <param name="corruption">A struct that implements <see cref="ICorruption"/>.</param>
    public CorruptionAttribute(Type corruption) => CorruptionType = corruption;

    /// <summary>The kind of noise on each value, or on the image as a whole; null for custom noise.</summary>
    public Noise? Noise { get; }

    /// <summary>The amount of noise.</summary>
    public float Amount { get; }

    /// <summary>The struct that implements noise of your own; null where the library knows it.</summary>
    public Type? CorruptionType { get; }
}
