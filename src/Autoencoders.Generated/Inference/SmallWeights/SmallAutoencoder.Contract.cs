namespace Autoencoders;

/// <content>
/// The contract of inference, by which detectors, scaled networks and parallel inference take a copy with small weights. Its facts are those
/// of the network; there is no block of floats.
/// </content>
public sealed partial class SmallAutoencoder<TNetwork> : IAutoencoder<SmallAutoencoder<TNetwork>>
{
    /// <inheritdoc/>
    static int INetwork<SmallAutoencoder<TNetwork>>.InputLength => TNetwork.InputLength;

    /// <inheritdoc/>
    static int INetwork<SmallAutoencoder<TNetwork>>.CodeLength => TNetwork.CodeLength;

    /// <inheritdoc/>
    static int INetwork<SmallAutoencoder<TNetwork>>.ParameterCount => TNetwork.ParameterCount;

    /// <inheritdoc/>
    static long INetwork<SmallAutoencoder<TNetwork>>.MultiplyAdds => TNetwork.MultiplyAdds;

    /// <inheritdoc/>
    static string INetwork<SmallAutoencoder<TNetwork>>.Architecture => TNetwork.Architecture;

    /// <inheritdoc/>
    static NetworkDescription INetwork<SmallAutoencoder<TNetwork>>.Description => TNetwork.Description;

    /// <inheritdoc/>
    static ReadOnlySpan<TensorLayout> INetwork<SmallAutoencoder<TNetwork>>.Tensors => TNetwork.Tensors;

    /// <inheritdoc/>
    static int INetwork<SmallAutoencoder<TNetwork>>.ConditionLength => TNetwork.ConditionLength;

    /// <inheritdoc/>
    static bool INetwork<SmallAutoencoder<TNetwork>>.AcceptsMissing => TNetwork.AcceptsMissing;

    /// <inheritdoc/>
    static LossDomain INetwork<SmallAutoencoder<TNetwork>>.LossDomain => TNetwork.LossDomain;

    /// <inheritdoc/>
    Span<float> INetwork<SmallAutoencoder<TNetwork>>.Parameters => throw NoFloats();

    /// <inheritdoc/>
    Span<float> INetwork<SmallAutoencoder<TNetwork>>.State => throw NoFloats();

    /// <inheritdoc/>
    static SmallAutoencoder<TNetwork> INetwork<SmallAutoencoder<TNetwork>>.Create(int seed) => throw NoFloats();

    private static NotSupportedException NoFloats() => new(
        $"A copy of {typeof(TNetwork).Name} with small weights has no floats to save, load or copy. Save and load the network, and quantize it "
        + "again; a detector then needs a new calibration.");
}
