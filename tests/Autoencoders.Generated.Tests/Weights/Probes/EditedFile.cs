using System.Buffers.Binary;
using System.Text.Json;

namespace Autoencoders.Tests.Weights.Probes;

/// <summary>A weights file as another program writes it anew: with changed tensors, and without the checksum.</summary>
internal sealed class EditedFile
{
    private readonly Dictionary<string, string> _metadata;
    private readonly Dictionary<string, (string ElementType, long[] Shape, float[] Values)> _tensors = [];

    public EditedFile(byte[] file)
    {
        SafeTensors saved = SafeTensors.Read(file, "saved");
        _metadata = saved.Metadata.Where(text => text.Key != "autoencoders.crc32").ToDictionary();
        foreach (SafeTensorsEntry tensor in saved.Tensors)
            _tensors.Add(tensor.Name, (tensor.ElementType, [.. tensor.Shape], saved.Singles(tensor.Name)));
    }

    /// <summary>The numbers of a tensor, to be changed.</summary>
    public float[] this[string tensor] => _tensors[tensor].Values;

    public EditedFile Without(string tensor)
    {
        _tensors.Remove(tensor);
        return this;
    }

    public EditedFile WithoutMetadata()
    {
        _metadata.Clear();
        return this;
    }

    public EditedFile Reshape(string tensor, params long[] shape)
    {
        long count = shape.Aggregate(1L, (product, length) => product * length);
        float[] values = [.. Enumerable.Range(0, (int)count).Select(i => i < this[tensor].Length ? this[tensor][i] : 0)];
        _tensors[tensor] = ("F32", shape, values);
        return this;
    }

    /// <summary>Rounds all numbers to 16 bits.</summary>
    public EditedFile Round()
    {
        foreach ((string name, (_, long[] shape, float[] values)) in _tensors)
            _tensors[name] = ("F16", shape, values);
        return this;
    }

    public byte[] Write()
    {
        var header = new Dictionary<string, object> { ["__metadata__"] = _metadata };
        List<byte> data = [];
        foreach ((string name, (string type, long[] shape, float[] values)) in _tensors)
        {
            int begin = data.Count;
            foreach (float value in values)
            {
                var bytes = new byte[type == "F16" ? 2 : 4];
                if (type == "F16")
                    BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)value);
                else
                    BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
                data.AddRange(bytes);
            }

            header.Add(name, new { dtype = type, shape, data_offsets = new[] { begin, data.Count } });
        }

        return SmallWeights.File(JsonSerializer.SerializeToUtf8Bytes(header), [.. data]);
    }
}
