using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The arrays of an NPZ file as tensors: <c>np.savez(path, **{name: tensor.numpy() for ...})</c>.</summary>
/// <remarks>The memory is that of the arrays as floats.</remarks>
public sealed class NpzTensors : ITensorSource
{
    private readonly Dictionary<string, float[]> _values = [];
    private readonly List<StoredTensor> _tensors = [];

    private NpzTensors(string file) => File = file;

    /// <inheritdoc/>
    public string File { get; }

    /// <summary>Empty: the format has no free text.</summary>
    public IReadOnlyDictionary<string, string> Metadata => ImmutableDictionary<string, string>.Empty;

    /// <inheritdoc/>
    public IReadOnlyList<StoredTensor> Tensors => _tensors;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The largest number of values of all arrays together; null for the default.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or holds something else than arrays of numbers.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static NpzTensors Read(string path, NpyOptions? options = null)
    {
        var tensors = new NpzTensors(path);
        try
        {
            var limit = ValueLimit.Of(options?.MaximumValues, new FileInfo(path).Length);
            UInt128 values = 0;
            Npz.ReadAll(path, (array, name, source) =>
            {
                NpyHeader header = NpyHeader.Read(source, name, out _);
                values += Product(header.Shape);
                limit.Check(values, path, $"{values} up to array '{array}'");
                tensors.Add(array, name, header, source, limit);
            });
        }
        catch (DataFormatException damaged)
        {
            throw new WeightsFileException(path, null, "an NPZ file of numbers", $"another one ({damaged.Message.TrimEnd('.')})", damaged);
        }
        return tensors;
    }

    /// <inheritdoc/>
    public void Read(string name, long first, Span<float> destination)
    {
        StoredTensor tensor = _tensors.Find(tensor => tensor.Name == name)
            ?? throw new WeightsFileException(File, name, "a tensor of this name", NearestNames.Found(name, _values.Keys));
        _ = NumberType.Of(tensor, File);
        float[] values = _values[name];
        TensorRange.Check(name, values.Length, first, destination.Length);
        values.AsSpan((int)first, destination.Length).CopyTo(destination);
    }

    private void Add(string array, string name, NpyHeader header, Stream source, ValueLimit limit)
    {
        // A single number has no rows, and an empty array no numbers.
        NpyHeader rows = header.Shape.Length == 0 ? header with { Shape = [1] } : header;
        float[] values = Product(rows.Shape) == 0 ? [] : NpyElements.Read<float>(source, name, rows, limit);
        if (!_values.TryAdd(array, values))
            throw new DataFormatException($"{File}: expected arrays with different names, found '{array}' twice.");
        _tensors.Add(new StoredTensor(array, ElementType(header.Type), [.. header.Shape]));
    }

    private static string ElementType(NpyElementType type) =>
        type.Kind == 'b' ? "BOOL" : $"{char.ToUpperInvariant(type.Kind)}{8 * type.Size}";

    private static UInt128 Product(long[] shape)
    {
        UInt128 product = 1;
        foreach (long length in shape)
        {
            product *= (UInt128)length;
            if (product > long.MaxValue)
                return product;
        }
        return product;
    }
}
