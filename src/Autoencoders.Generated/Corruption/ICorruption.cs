namespace Autoencoders;

/// <summary>
/// Noise of your own, for <c>[Corruption(typeof(MyNoise))]</c>: implemented by a struct, it is called without any indirection.
/// </summary>
/// <example><code>
/// public readonly struct HalfMissing : ICorruption
/// {
///     public static void Apply(ReadOnlySpan&lt;float&gt; input, Span&lt;float&gt; corrupted, CounterRandom random) =>
///         corrupted.Slice(random.Next(2) * input.Length / 2, input.Length / 2).Clear();
/// }
/// </code></example>
public interface ICorruption
{
    /// <summary>Corrupts one sample. Several threads call it, each with another row.</summary>
    /// <param name="input">The sample.</param>
    /// <param name="corrupted">As long; a copy of the sample when the call begins.</param>
    /// <param name="random">
    /// Random numbers for this row of this step. All noise has to come from here, so that a run repeats on any number of threads.
    /// </param>
    static abstract void Apply(ReadOnlySpan<float> input, Span<float> corrupted, CounterRandom random);
}
