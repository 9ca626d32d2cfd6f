using System.Buffers.Binary;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of NPY files that keep the length of the header right.</summary>
internal static class NpyFiles
{
    private const int Start = 10;

    public static byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(4) == 0 || input.Length < Start || input[6] != 1)
            return Bytes.Mutate(input, random);
        int length = BinaryPrimitives.ReadUInt16LittleEndian(input.AsSpan(8));
        if (length > input.Length - Start)
            return Bytes.Mutate(input, random);

        byte[] header = input[Start..(Start + length)], data = input[(Start + length)..];
        if (random.Next(3) == 0)
            data = Bytes.Mutate(data, random);
        else
            header = Texts.Mutate(header, random);
        if (header.Length > ushort.MaxValue)
            return input;
        byte[] size = [(byte)header.Length, (byte)(header.Length >> 8)];
        return [.. input.AsSpan(0, Start - size.Length), .. size, .. header, .. data];
    }
}
