namespace Autoencoders;

/// <summary>
/// Named tensors that a reader found in a file: <see cref="SafeTensors"/>, <see cref="PyTorchFile"/>, <see cref="NpzTensors"/>, or a reader
/// of another format. <see cref="WeightsFile.Load{TNetwork}(ITensorSource, TensorNames)"/> makes a network of them.
/// </summary>
/// <remarks>
/// A reader has checked the lengths of all tensors against its file. It converts numbers as they are read, to the nearest float, and rounds
/// once.
/// </remarks>
public interface ITensorSource
{
    /// <summary>The file, or another name for where the bytes come from, in messages.</summary>
    string File { get; }

    /// <summary>Free text about the file; empty where the format has none.</summary>
    IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The tensors, in the order of the file.</summary>
    IReadOnlyList<StoredTensor> Tensors { get; }

    /// <summary>Reads numbers of a tensor as floats, row-major.</summary>
    /// <param name="name">The name of a tensor of this file.</param>
    /// <param name="first">The index of the first number.</param>
    /// <param name="destination">Receives as many numbers as it is long.</param>
    /// <exception cref="WeightsFileException">There is no such tensor, or its elements are not floating-point numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has not as many numbers.</exception>
    void Read(string name, long first, Span<float> destination);
}
