using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// Rows that another program wrote: tensors named as in a probe, or without its prefix, whose first dimension counts the rows.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="channelsFirst">True if images and sequences stand with their channels first, as in PyTorch.</param>
internal sealed class ExpectedRows(ITensorSource source, bool channelsFirst)
{
    private long _rows = -1;

    /// <summary>The rows of a tensor in the order of C#, as many as of the tensors before; null where the file has none of this name.</summary>
    /// <param name="name">One of <see cref="ProbeTensors"/>.</param>
    /// <param name="shape">The shape of a row, channels last.</param>
    /// <exception cref="WeightsFileException">It has another shape.</exception>
    public float[]? Read(string name, ImmutableArray<int> shape)
    {
        if ((Find(name) ?? Find(Short(name))) is not { } tensor)
            return null;
        int length = LayerSize.Of(shape), channels = shape[^1];
        int[] lengths = channelsFirst ? [channels, .. shape[..^1]] : [.. shape];
        ReadOnlySpan<long> row = tensor.Shape.AsSpan()[Math.Min(1, tensor.Shape.Length)..];
        bool isShape = row.SequenceEqual([length]) || row.SequenceEqual(Array.ConvertAll(lengths, size => (long)size));
        if (!isShape || tensor.Shape[0] < 1 || tensor.Shape[0] > Array.MaxLength / length || (_rows >= 0 && _rows != tensor.Shape[0]))
        {
            string rows = _rows >= 0 ? $"{_rows}" : "rows", order = lengths.Length == 1 ? "" : $", channels {(channelsFirst ? "first" : "last")}";
            throw new WeightsFileException(
                source.File, tensor.Name, $"shape [{rows}, {string.Join(", ", lengths)}]{order}", $"shape [{string.Join(", ", tensor.Shape)}]");
        }

        _rows = tensor.Shape[0];
        var values = new float[_rows * length];
        source.Read(tensor.Name, 0, values);
        return channelsFirst ? ChannelsLast(values, length, channels) : values;
    }

    /// <summary>The exception of a file that lacks a tensor.</summary>
    public WeightsFileException Missing(string name) => new(
        source.File, Short(name), "a tensor of this name", NearestNames.Found(Short(name), [.. source.Tensors.Select(tensor => tensor.Name)]));

    private static string Short(string name) => name[ProbeTensors.Prefix.Length..];

    private StoredTensor? Find(string name) => source.Tensors.FirstOrDefault(tensor => tensor.Name == name);

    private static float[] ChannelsLast(float[] values, int length, int channels)
    {
        var reordered = new float[values.Length];
        int positions = length / channels;
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int place) = Math.DivRem(i, length);
            (int channel, int position) = Math.DivRem(place, positions);
            reordered[(row * length) + (position * channels) + channel] = values[i];
        }

        return reordered;
    }
}
