using Autoencoders.Onnx.Wire;
using Google.Protobuf;

namespace Autoencoders.Onnx;

/// <summary>The constants of an ONNX model as tensors, by their names; those that this package adds to its own models are left out.</summary>
/// <remarks>
/// A model of this package holds all tensors of its network, its architecture and its scaler. It lacks the statistics that training keeps
/// of a codebook: here every entry was used as often as each other. Exporters of other programs keep the names of weights where an operator takes them as they are, and transpose others under names of their own.
/// </remarks>
/// <example><code>
/// MachineAutoencoder loaded = WeightsFile.Load&lt;MachineAutoencoder&gt;(OnnxTensors.Read("machine.onnx"));
/// </code></example>
public sealed class OnnxTensors : ITensorSource
{
    private const string Expected = "an ONNX model", CodebookName = $".{TensorRoles.Codebook}";

    private readonly Dictionary<string, TensorMessage> _messages = [];
    private readonly List<StoredTensor> _tensors = [];

    private OnnxTensors(string file, ModelMessage model)
    {
        File = file;
        var metadata = new Dictionary<string, string>();
        foreach (EntryMessage entry in model.Metadata)
            metadata[entry.Key] = entry.Value;
        Metadata = metadata;
        bool isOwn = model.Producer == ModelBuilder.Producer;
        foreach (TensorMessage tensor in model.Graph.Constants)
        {
            if (isOwn && tensor.Name.Contains('/', StringComparison.Ordinal))
                continue;
            Add(tensor);
            if (isOwn && tensor.Name.EndsWith(CodebookName, StringComparison.Ordinal))
                AddStatistics(tensor);
        }
    }

    /// <inheritdoc/>
    public string File { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <inheritdoc/>
    public IReadOnlyList<StoredTensor> Tensors => _tensors;

    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or keeps its weights in other files.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static OnnxTensors Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream source = InputFile.Open(path);
        return Read(source, path);
    }

    /// <summary>Reads a model from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a model.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or the model keeps its weights in other files.</exception>
    public static OnnxTensors Read(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, WeightsFile.StreamName);
    }

    /// <inheritdoc/>
    public void Read(string name, long first, Span<float> destination)
    {
        StoredTensor tensor = _tensors.Find(tensor => tensor.Name == name)
            ?? throw new WeightsFileException(File, name, "a tensor of this name", NearestNames.Found(name, _messages.Keys));
        NumberType type = NumberType.Of(tensor, File);
        TensorMessage message = _messages[name];
        TensorRange.Check(name, CountOf(tensor.Shape.AsSpan()), first, destination.Length);
        if (message.Bytes.Length > 0)
        {
            type.Convert(message.Bytes.Span[(int)(first * type.Length)..], destination);
            return;
        }

        for (int i = 0; i < destination.Length; i++)
            destination[i] = message.Type == (int)ElementType.Single ? message.Floats[(int)first + i] : (float)message.Doubles[(int)first + i];
    }

    private static OnnxTensors Read(Stream source, string file)
    {
        try
        {
            ModelMessage model = ModelMessage.Parser.WithDiscardUnknownFields(true).ParseFrom(source);
            return model.Graph is null
                ? throw new WeightsFileException(file, null, Expected, "a message without a graph")
                : new OnnxTensors(file, model);
        }
        catch (InvalidProtocolBufferException damaged)
        {
            throw new WeightsFileException(file, null, Expected, $"another file ({damaged.Message.TrimEnd('.')})", damaged);
        }
    }

    private void Add(TensorMessage message)
    {
        string name = message.Name;
        if (message.Location != 0)
            throw new WeightsFileException(File, name, "numbers in the model itself", "the name of another file that holds them");
        if (CountOf([.. message.Shape]) is not (>= 0 and var count))
            throw new WeightsFileException(File, name, "a shape of lengths of 0 or more", $"shape [{string.Join(", ", message.Shape)}]");
        if (!_messages.TryAdd(name, message))
            throw new WeightsFileException(File, name, "tensors with different names", "two of this name");

        (string type, int length) = TypeOf(message.Type);
        if (length > 0 && NumbersOf(message, length) != count)
            throw new WeightsFileException(File, name, $"{count} numbers, as its shape says", "another number of them");
        _tensors.Add(new StoredTensor(name, type, [.. message.Shape]));
    }

    /// <summary>
    /// Adds the statistics of a codebook, which inference does not need and the model therefore lacks: every entry used as often as each other.
    /// </summary>
    private void AddStatistics(TensorMessage codebook)
    {
        string layer = codebook.Name[..^CodebookName.Length];
        TensorMessage sums = codebook.Clone();
        sums.Name = $"{layer}.{TensorRoles.Sums}";
        var counts = new TensorMessage { Name = $"{layer}.{TensorRoles.Counts}", Type = (int)ElementType.Single };
        if (codebook.Shape.Count > 0 && codebook.Shape[0] <= CountOf([.. codebook.Shape]))
        {
            counts.Shape.Add(codebook.Shape[0]);
            for (long entry = 0; entry < codebook.Shape[0]; entry++)
                counts.Floats.Add(1);
        }

        Add(counts);
        Add(sums);
    }

    /// <summary>The numbers that a tensor holds, as bytes or in a field of its type; -1 where the bytes are not whole numbers.</summary>
    private static int NumbersOf(TensorMessage message, int length)
    {
        if (message.Bytes.Length > 0)
            return message.Bytes.Length % length == 0 ? message.Bytes.Length / length : -1;
        return message.Type == (int)ElementType.Single ? message.Floats.Count : message.Doubles.Count;
    }

    /// <summary>The type as safetensors writes it, and the bytes of an element; 0 for one that is not read.</summary>
    private static (string Name, int Length) TypeOf(int type) => (ElementType)type switch
    {
        ElementType.Single => ("F32", sizeof(float)),
        ElementType.Double => ("F64", sizeof(double)),
        ElementType.Half => ("F16", sizeof(ushort)),
        ElementType.BrainSingle => ("BF16", sizeof(ushort)),
        ElementType.Int64 => ("I64", 0),
        _ => ($"ONNX {type}", 0),
    };

    /// <summary>The number of elements of a shape; negative for one that cannot be.</summary>
    private static long CountOf(ReadOnlySpan<long> shape)
    {
        UInt128 count = 1;
        foreach (long length in shape)
        {
            if (length < 0)
                return -1;
            count *= (UInt128)length;
            if (count > int.MaxValue)
                return -1;
        }

        return (long)count;
    }
}
