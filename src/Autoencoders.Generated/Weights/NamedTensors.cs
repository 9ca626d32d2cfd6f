namespace Autoencoders;

/// <summary>The tensors of a file by their names in a network.</summary>
internal sealed class NamedTensors
{
    private readonly Dictionary<string, StoredTensor> _byName = [];

    /// <exception cref="WeightsFileException">Two tensors have one name.</exception>
    public NamedTensors(ITensorSource source, TensorNames names)
    {
        Source = source;
        foreach (StoredTensor tensor in source.Tensors)
        {
            if (names.Of(tensor.Name) is { } name && !_byName.TryAdd(name, tensor))
            {
                throw new WeightsFileException(
                    source.File, tensor.Name, $"one tensor that is '{name}' in the network", $"a second one beside '{_byName[name].Name}'");
            }
        }
    }

    /// <summary>The file.</summary>
    public ITensorSource Source { get; }

    /// <summary>The tensors, each with its name in a network.</summary>
    public IReadOnlyDictionary<string, StoredTensor> ByName => _byName;

    /// <summary>Finds a tensor by its name in a network.</summary>
    /// <exception cref="WeightsFileException">It is missing; the message has the nearest names.</exception>
    public StoredTensor this[string name] => _byName.TryGetValue(name, out StoredTensor? tensor)
        ? tensor
        : throw new WeightsFileException(Source.File, name, "a tensor of this name", NearestNames.Found(name, _byName.Keys));
}
