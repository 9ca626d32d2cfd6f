using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>Floats as files hold them: lowest byte first, whatever the machine.</summary>
internal static class LittleEndian
{
    private const int BlockLength = 16 * 1024;

    public static void Write(Stream destination, ReadOnlySpan<float> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            // In pieces whose number of bytes is an int.
            for (int start = 0; start < values.Length; start += BlockLength)
                destination.Write(MemoryMarshal.AsBytes(values.Slice(start, Math.Min(BlockLength, values.Length - start))));
            return;
        }

        Span<byte> bytes = stackalloc byte[sizeof(float)];
        foreach (float value in values)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
            destination.Write(bytes);
        }
    }

    /// <summary>The bytes of floats.</summary>
    public static byte[] BytesOf(ReadOnlySpan<float> values)
    {
        float[] settled = values.ToArray();
        Settle(settled);
        return MemoryMarshal.AsBytes(settled.AsSpan()).ToArray();
    }

    /// <summary>The floats of bytes, four each.</summary>
    public static float[] FloatsOf(ReadOnlySpan<byte> bytes)
    {
        float[] values = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        Settle(values);
        return values;
    }

    /// <summary>Turns what was read byte by byte into numbers of this machine.</summary>
    public static void Settle(Span<float> values)
    {
        if (BitConverter.IsLittleEndian)
            return;
        Span<int> bits = MemoryMarshal.Cast<float, int>(values);
        BinaryPrimitives.ReverseEndianness(bits, bits);
    }
}
