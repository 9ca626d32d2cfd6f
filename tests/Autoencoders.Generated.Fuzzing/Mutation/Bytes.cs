using System.Buffers.Binary;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of bytes without a structure.</summary>
internal static class Bytes
{
    private const int LongestRepetition = 64 << 10;

    private static readonly long[] s_extremes =
    [
        0, 1, 2, 3, 7, 8, 16, 127, 128, 255, 256, 1000, short.MaxValue, ushort.MaxValue, 1 << 20, 1 << 28, int.MaxValue, uint.MaxValue,
        1L << 40, long.MaxValue, -1, -2, int.MinValue, long.MinValue, BitConverter.SingleToInt32Bits(float.NaN),
        BitConverter.SingleToInt32Bits(float.PositiveInfinity), BitConverter.SingleToInt32Bits(1e38f), BitConverter.DoubleToInt64Bits(1e308),
    ];

    public static byte[] Mutate(byte[] input, Random random)
    {
        if (input.Length == 0)
            return [(byte)random.Next(256)];
        int place = random.Next(input.Length);
        int length = Math.Min(input.Length - place, 1 << random.Next(7));
        switch (random.Next(8))
        {
            case 0:
                return With(input, place, (byte)(input[place] ^ (1 << random.Next(8))));
            case 1:
                return With(input, place, (byte)random.Next(256));
            case 2:
                return Number(input, place, random);
            case 3:
                return [.. input.AsSpan(0, place), .. input.AsSpan(place + length)];
            case 4:
                return input[..place];
            case 5: // Twice, or so often that it compresses well.
                int times = random.Next(10) == 0 ? LongestRepetition / length : 1;
                var repeated = new byte[times * length];
                for (int start = 0; start < repeated.Length; start += length)
                    input.AsSpan(place, length).CopyTo(repeated.AsSpan(start));
                return [.. input.AsSpan(0, place), .. repeated, .. input.AsSpan(place)];
            case 6:
                byte[] moved = [.. input];
                input.AsSpan(place, length).CopyTo(moved.AsSpan(random.Next(input.Length - length + 1)));
                return moved;
            default:
                var noise = new byte[length];
                random.NextBytes(noise);
                return [.. input.AsSpan(0, place), .. noise, .. input.AsSpan(place)];
        }
    }

    private static byte[] With(byte[] input, int place, byte value)
    {
        byte[] changed = [.. input];
        changed[place] = value;
        return changed;
    }

    /// <summary>Writes a number near a limit over 2, 4 or 8 bytes, in one byte order or the other.</summary>
    private static byte[] Number(byte[] input, int place, Random random)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        int size = 2 << random.Next(3);
        long value = s_extremes[random.Next(s_extremes.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        bytes = bytes[..size];
        if (random.Next(2) == 0)
            bytes.Reverse();
        byte[] changed = [.. input];
        int length = Math.Min(size, input.Length - place);
        bytes[..length].CopyTo(changed.AsSpan(place));
        return changed;
    }
}
