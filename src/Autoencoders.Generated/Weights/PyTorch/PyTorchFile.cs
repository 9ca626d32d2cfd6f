using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// The tensors of a <c>.pt</c> or <c>.pth</c> file, as <c>torch.save</c> of PyTorch 1.6 and later writes a state dictionary, or a
/// dictionary that holds some. Its pickle is read and not run: a file that needs more than tensors in dictionaries is refused.
/// </summary>
/// <remarks>
/// Tensors in nested dictionaries have the way to them as their names: <c>encoder.0.weight</c> in
/// <c>{"encoder": encoder.state_dict(), "decoder": decoder.state_dict()}</c>. The memory is that of the file.
/// </remarks>
public sealed class PyTorchFile : ITensorSource
{
    private readonly Dictionary<string, PyTorchTensor> _views = [];
    private readonly Dictionary<string, byte[]> _storages = [];
    private readonly List<StoredTensor> _tensors = [];

    private PyTorchFile(string file) => File = file;

    /// <inheritdoc/>
    public string File { get; }

    /// <summary>Empty: the format has no free text.</summary>
    public IReadOnlyDictionary<string, string> Metadata => ImmutableDictionary<string, string>.Empty;

    /// <inheritdoc/>
    public IReadOnlyList<StoredTensor> Tensors => _tensors;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The dictionary to read of a checkpoint, for example <c>state_dict</c>; null for all that there is.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or holds more than tensors in dictionaries.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static PyTorchFile Read(string path, string? key = null)
    {
        using FileStream source = InputFile.Open(path);
        return Read(source, path, key);
    }

    /// <summary>Reads a stream that can seek, such as a <see cref="MemoryStream"/>.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="name">The name of the stream in messages.</param>
    /// <param name="key">The dictionary to read of a checkpoint, for example <c>state_dict</c>; null for all that there is.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or hold more than tensors in dictionaries.</exception>
    public static PyTorchFile Read(Stream source, string name, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.CanSeek)
            throw new ArgumentException("The directory of an archive stands at its end: the stream must be able to seek.", nameof(source));
        try
        {
            using var archive = new PyTorchArchive(source);
            object? root = Pickle.Read(archive.Pickle());
            if (root is not PickleDictionary dictionary)
                throw new FormatException("a dictionary of tensors, found another value");
            var file = new PyTorchFile(name);
            file.Add(StateDictionary.Tensors(key is null ? dictionary : StateDictionary.At(dictionary, key)), archive);
            return file;
        }
        catch (FormatException unexpected)
        {
            throw WeightsFileException.Of(name, unexpected);
        }
    }

    /// <inheritdoc/>
    public void Read(string name, long first, Span<float> destination)
    {
        if (!_views.TryGetValue(name, out PyTorchTensor? view))
            throw new WeightsFileException(File, name, "a tensor of this name", NearestNames.Found(name, _views.Keys));
        NumberType type = NumberType.Of(new StoredTensor(name, view.Storage.ElementType, view.Shape), File);
        TensorRange.Check(name, view.Length, first, destination.Length);
        view.Read(_storages[view.Storage.Key], type, first, destination);
    }

    private void Add(List<(string Name, PyTorchTensor Tensor)> tensors, PyTorchArchive archive)
    {
        foreach ((string name, PyTorchTensor tensor) in tensors)
        {
            PyTorchStorage storage = tensor.Storage;
            if (!_storages.TryGetValue(storage.Key, out byte[]? bytes))
                _storages.Add(storage.Key, bytes = archive.Storage(storage));
            if (bytes.Length != storage.Bytes)
                throw new FormatException($"{storage.Bytes} bytes in storage '{storage.Key}', found {bytes.Length}");
            _views.Add(name, tensor);
            _tensors.Add(new StoredTensor(name, storage.ElementType, tensor.Shape));
        }
    }
}
