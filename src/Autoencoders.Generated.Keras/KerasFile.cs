using System.Collections.Immutable;
using System.Text.Json;
using Autoencoders.Keras.Hdf5;

namespace Autoencoders.Keras;

/// <summary>
/// The weights of a Keras model: of <c>.keras</c> and <c>.weights.h5</c> files, and of the older <c>.h5</c> files of whole models or
/// weights. <see cref="Load{TNetwork}"/> makes a network of them.
/// </summary>
/// <remarks>
/// <see cref="Tensors"/> are the variables as Keras has them, under their paths. <see cref="For{TNetwork}"/> gives them the names and the
/// layouts of a network: kernels transposed, gates in PyTorch's order, and the channels of a dense layer behind an image in their places.
/// The memory is that of the file.
/// </remarks>
/// <example><code>
/// MachineAutoencoder loaded = KerasFile.Load&lt;MachineAutoencoder&gt;("machine.keras");
/// </code></example>
public sealed class KerasFile : ITensorSource
{
    private readonly Dictionary<string, KerasVariable> _variables = [];
    private readonly List<StoredTensor> _tensors = [];

    private KerasFile(string file, KerasContent content)
    {
        (File, Metadata) = (file, content.Metadata);
        List<KerasVariable> variables = KerasVariables.Find(content.Root);
        foreach (KerasVariable variable in variables)
        {
            if (!_variables.TryAdd(variable.Name, variable))
                throw new FormatException($"variables with different names, found '{variable.Name}' twice");
            _tensors.Add(new StoredTensor(variable.Name, variable.Data.Type, [.. variable.Data.Shape]));
        }
        Configuration = content.Configuration is { } json ? KerasConfig.Read(json) : [];
        Model = KerasModel.Of(variables, Configuration);
    }

    /// <inheritdoc/>
    public string File { get; }

    /// <summary>The configuration of the model and the version of Keras, where the file has them.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The variables of the layers, as Keras has them.</summary>
    public IReadOnlyList<StoredTensor> Tensors => _tensors;

    /// <summary>The layers that the model lists; empty for weights without a model.</summary>
    internal IReadOnlyList<KerasConfig> Configuration { get; }

    /// <summary>The layers that have variables.</summary>
    internal KerasModel Model { get; }

    /// <summary>Loads a network.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layers">The layers in the order of the network, as of <see cref="For{TNetwork}"/>; null where the file tells it.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or its layers are not those of the network.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static TNetwork Load<TNetwork>(string path, IReadOnlyList<string>? layers = null)
        where TNetwork : class, INetwork<TNetwork>
        => WeightsFile.Load<TNetwork>(Read(path).For<TNetwork>(layers));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or is not of Keras.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static KerasFile Read(string path)
    {
        using FileStream source = InputFile.Open(path);
        return Read(source, path);
    }

    /// <summary>Reads a stream that can seek, such as a <see cref="MemoryStream"/>.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="name">The name of the stream in messages.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or are not of Keras.</exception>
    public static KerasFile Read(Stream source, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.CanSeek)
            throw new ArgumentException("The directory of an archive stands at its end: the stream must be able to seek.", nameof(source));
        try
        {
            return new KerasFile(name, KerasContent.Read(source));
        }
        catch (FormatException unexpected)
        {
            throw WeightsFileException.Of(name, unexpected);
        }
    }

    /// <summary>
    /// The variables with the names and layouts of a network, whose layers they follow one by one. A model in the file tells their order.
    /// Without one, as in <c>.weights.h5</c>, the numbers that Keras gives layers of each class tell it.
    /// </summary>
    /// <param name="layers">
    /// The paths of the layers in the order of the network, such as <c>encoder/first</c>, where a class of the user gives them other names;
    /// null where the file tells it.
    /// </param>
    /// <exception cref="WeightsFileException">The layers are not those of the network, or nothing tells their order.</exception>
    public ITensorSource For<TNetwork>(IReadOnlyList<string>? layers = null)
        where TNetwork : class, INetwork<TNetwork>
        => KerasNetwork.Of(File, Ordered(layers), NetworkDescription.Of<TNetwork>());

    /// <inheritdoc/>
    public void Read(string name, long first, Span<float> destination)
    {
        if (!_variables.TryGetValue(name, out KerasVariable? variable))
            throw new WeightsFileException(File, name, "a tensor of this name", NearestNames.Found(name, _variables.Keys));
        var type = NumberType.Of(new StoredTensor(name, variable.Data.Type, [.. variable.Data.Shape]), File);
        TensorRange.Check(name, variable.Data.Bytes.Length / type.Length, first, destination.Length);
        type.Convert(variable.Data.Bytes.Span[(int)(first * type.Length)..], destination);
    }

    private KerasModel Ordered(IReadOnlyList<string>? paths)
    {
        if (paths is not null)
        {
            return new KerasModel(
                [.. paths.Select(path => Model.Layers.FirstOrDefault(layer => layer.Name == path) ?? throw new WeightsFileException(
                    File, null, $"a layer '{path}'", NearestNames.Found(path, [.. Model.Layers.Select(layer => layer.Name)])))],
                IsOrdered: true);
        }
        KerasLayer? unknown = Model.IsOrdered ? null : Model.Layers.FirstOrDefault(layer => !LayerNames.TellOrder(layer.Name));
        return unknown is null ? Model : throw new WeightsFileException(
            File,
            unknown.Name,
            "a name of Keras with a number, which tells the order of layers",
            "another: give the names of the layers in their order");
    }
}
