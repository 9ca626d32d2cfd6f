using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The members of a network that a checkpoint reads and writes.</summary>
/// <remarks>
/// No type parameter names the network. With one, NativeAOT would compile checkpoints and their JSON for every network that is trained,
/// also into programs that make none: the dictionary of a generic method is filled where the method is called, not where it is run.
/// </remarks>
internal interface ICheckpointedNetwork
{
    /// <summary>The terms of the loss.</summary>
    ImmutableArray<LossTerm> LossTerms { get; }

    /// <summary>The tensors of the state.</summary>
    ReadOnlySpan<TensorLayout> Tensors { get; }

    /// <summary>Weights, biases and running statistics.</summary>
    Span<float> State { get; }

    /// <summary>True if training corrupts its inputs.</summary>
    bool Corrupts { get; }

    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    void CheckFinite(string file);

    /// <summary>Describes the tensors, to which more may be added.</summary>
    SafeTensorsWriter Describe();

    /// <summary>Writes the values of the tensors.</summary>
    void Write(SingleStream destination);

    /// <summary>Reads a state into a block of its own.</summary>
    /// <exception cref="WeightsFileException">The file belongs to another network or is damaged.</exception>
    float[] ReadState(SafeTensors source);
}
