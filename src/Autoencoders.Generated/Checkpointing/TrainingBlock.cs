namespace Autoencoders;

/// <summary>A block of floats that training remembers between steps, such as a slot of the optimizer.</summary>
/// <param name="Name">The name of its tensor in a checkpoint, behind <see cref="WeightsMetadata.AnnexPrefix"/>.</param>
/// <param name="Range">What its values can be; null for anything.</param>
/// <param name="Values">Where it lies.</param>
internal readonly record struct TrainingBlock(string Name, BlockRange? Range, TrainingBlock.Location Values)
{
    /// <summary>True if it is a state of the network, of whose tensors more is known.</summary>
    public bool IsState { get; init; }

    /// <summary>Gives the values.</summary>
    public delegate Span<float> Location();
}
