using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Autoencoders;

/// <summary>Writes a network as safetensors: the length of the header, the header, and the tensors row-major in PyTorch's order.</summary>
internal static class WeightsWriter
{
    private const int Alignment = 8;
    private const int BlockLength = 64 * 1024;

    // Names and texts are written as they are, to be read by people too.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="WeightsFileException">A weight is not finite: the file could not be loaded again.</exception>
    public static void CheckFinite<TNetwork>(TNetwork network, string file)
        where TNetwork : class, INetwork<TNetwork>
    {
        ReadOnlySpan<float> state = network.State;
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            foreach (float value in state.Slice(tensor.Offset, tensor.Length))
            {
                if (!float.IsFinite(value))
                    throw new WeightsFileException(file, tensor.Name, "finite weights to save", value.ToString());
            }
        }
    }

    /// <summary>The header, padded with spaces so that the data after it begin at a multiple of eight bytes.</summary>
    public static byte[] Header<TNetwork>(IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (scaler is not null && scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }

        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, s_options))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("__metadata__");
            writer.WriteString(WeightsMetadata.Format, WeightsMetadata.OwnFormat);
            writer.WriteString(WeightsMetadata.FormatVersion, WeightsMetadata.CurrentVersion);
            writer.WriteString(WeightsMetadata.Architecture, TNetwork.Architecture);
            if (scaler is not null)
                writer.WriteString(WeightsMetadata.Scaler, ScalerJson.Write(scaler));
            writer.WriteEndObject();

            long offset = 0;
            foreach (TensorLayout tensor in TNetwork.Tensors)
            {
                long end = offset + (long)sizeof(float) * tensor.Length;
                writer.WriteStartObject(tensor.Name);
                writer.WriteString("dtype", SafeTensors.SingleType);
                writer.WriteStartArray("shape");
                foreach (int length in tensor.Shape)
                    writer.WriteNumberValue(length);
                writer.WriteEndArray();
                writer.WriteStartArray("data_offsets");
                writer.WriteNumberValue(offset);
                writer.WriteNumberValue(end);
                writer.WriteEndArray();
                writer.WriteEndObject();
                offset = end;
            }
            writer.WriteEndObject();
        }

        var header = new byte[(json.WrittenCount + Alignment - 1) / Alignment * Alignment];
        json.WrittenSpan.CopyTo(header);
        header.AsSpan(json.WrittenCount).Fill((byte)' ');
        return header;
    }

    public static void Write<TNetwork>(TNetwork network, byte[] header, Stream destination)
        where TNetwork : class, INetwork<TNetwork>
    {
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
        destination.Write(prefix);
        destination.Write(header);

        ReadOnlySpan<float> state = network.State;
        var block = new byte[BlockLength];
        int filled = 0;
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            for (var index = new RowMajorIndices(tensor); index.IsElement; index.Advance())
            {
                BinaryPrimitives.WriteSingleLittleEndian(block.AsSpan(filled), state[index.Current]);
                filled += sizeof(float);
                if (filled == block.Length)
                {
                    destination.Write(block);
                    filled = 0;
                }
            }
        }
        destination.Write(block.AsSpan(0, filled));
    }
}
