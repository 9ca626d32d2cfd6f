using Autoencoders.Keras.Hdf5;

namespace Autoencoders.Keras;

/// <summary>One array of a layer.</summary>
/// <param name="Name">The path in the file: <c>layers/dense/vars/0</c>.</param>
/// <param name="Data">Its numbers.</param>
internal sealed record KerasVariable(string Name, Hdf5Dataset Data)
{
    /// <summary>True in the second direction of a layer that reads a sequence in both.</summary>
    public bool IsBackward => Name.Contains("/backward_", StringComparison.Ordinal);

    /// <summary>The shape in messages.</summary>
    public string Shape => $"[{string.Join(", ", Data.Shape)}]";
}
