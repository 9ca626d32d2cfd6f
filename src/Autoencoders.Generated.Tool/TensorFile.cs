using Autoencoders.Keras;
using Autoencoders.Onnx;

namespace Autoencoders.Tool;

/// <summary>Opens a file of any format that there is a reader for.</summary>
internal static class TensorFile
{
    /// <exception cref="WeightsFileException">The file is damaged or of another format.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ITensorSource Open(string path, string? key) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".npz" => NpzTensors.Read(path),
        ".pt" or ".pth" or ".bin" or ".ckpt" => PyTorchFile.Read(path, key),
        ".keras" or ".h5" or ".hdf5" => KerasFile.Read(path),
        ".onnx" => OnnxTensors.Read(path),
        _ => SafeTensors.Read(path),
    };

    /// <summary>The tensors by their names.</summary>
    public static Dictionary<string, StoredTensor> ByName(ITensorSource file) => file.Tensors.ToDictionary(tensor => tensor.Name);

    /// <summary>True if the elements are floating-point numbers.</summary>
    public static bool IsReadable(StoredTensor tensor) => tensor.ElementType is "F32" or "F16" or "BF16" or "F64";

    /// <summary>The number of elements.</summary>
    public static long Length(StoredTensor tensor) => tensor.Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>Reads all numbers of a tensor in blocks.</summary>
    public static IEnumerable<float[]> Blocks(ITensorSource file, StoredTensor tensor)
    {
        const int BlockLength = 16 * 1024;
        long length = Length(tensor);
        for (long first = 0; first < length; first += BlockLength)
        {
            var block = new float[Math.Min(BlockLength, length - first)];
            file.Read(tensor.Name, first, block);
            yield return block;
        }
    }
}
