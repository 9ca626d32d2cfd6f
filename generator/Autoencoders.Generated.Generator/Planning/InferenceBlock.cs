using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>The weights that inference reads instead of the state's: it makes them at its first call after the state has changed.</summary>
/// <param name="Length">The floats behind the state.</param>
/// <param name="Prepared">The numbers of the layers whose pass makes those that all calls read, in their order.</param>
/// <param name="Packed">The numbers of the layers whose pass makes those that only batches read.</param>
internal sealed record InferenceBlock(int Length, EquatableArray<int> Prepared, EquatableArray<int> Packed)
{
    /// <summary>True if inference reads the state alone.</summary>
    public bool IsEmpty => Length == 0;

    public bool IsPrepared => Prepared.Count > 0;

    public bool IsPacked => Packed.Count > 0;
}
