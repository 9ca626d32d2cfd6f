using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Fleet.Pumps;

/// <summary>
/// The bytes of a <see cref="PumpState"/>: a mark, the rows and four parts with their lengths, closed by the SHA-256 of all before it. A
/// byte that changed is refused, wherever it stands. Little-endian.
/// </summary>
internal static class PumpFile
{
    /// <summary>The length that no sound file exceeds.</summary>
    public const int MostBytes = 64 * 1024;

    private static ReadOnlySpan<byte> Mark => "PUMP\0\0\0\u0001"u8;

    /// <summary>Writes a state.</summary>
    public static byte[] Write(PumpState state)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Mark);
        writer.Write(state.Rows);
        WritePart(writer, state.Detector);
        WritePart(writer, state.Training);
        WritePart(writer, MemoryMarshal.AsBytes<float>(state.HeldOut));
        WritePart(writer, MemoryMarshal.AsBytes<float>(state.Waiting));
        writer.Write(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)));
        return file.ToArray();
    }

    /// <summary>Reads a state.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged, or not those of a state.</exception>
    public static PumpState Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Mark.Length + SHA256.HashSizeInBytes || file.Length > MostBytes || !file.StartsWith(Mark))
            throw new InvalidDataException($"{file.Length} bytes are not the state of a pump.");
        ReadOnlySpan<byte> rest = file[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(rest).AsSpan().SequenceEqual(file[rest.Length..]))
            throw new InvalidDataException("The state of the pump is damaged: its bytes do not have their checksum.");

        rest = rest[Mark.Length..];
        long rows = BinaryPrimitives.ReadInt64LittleEndian(Take(ref rest, sizeof(long)));
        byte[] detector = TakePart(ref rest).ToArray(), training = TakePart(ref rest).ToArray();
        float[] heldOut = Floats(TakePart(ref rest)), waiting = Floats(TakePart(ref rest));
        return rest.IsEmpty && rows >= 0
            ? new PumpState(rows, detector, training, heldOut, waiting)
            : throw new InvalidDataException($"The state of the pump has {rest.Length} bytes too many, or {rows} rows.");
    }

    private static void WritePart(BinaryWriter writer, ReadOnlySpan<byte> part)
    {
        writer.Write(part.Length);
        writer.Write(part);
    }

    private static ReadOnlySpan<byte> TakePart(ref ReadOnlySpan<byte> rest) =>
        Take(ref rest, BinaryPrimitives.ReadInt32LittleEndian(Take(ref rest, sizeof(int))));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length)
    {
        if (length < 0 || length > rest.Length)
            throw new InvalidDataException($"The state of the pump ends {length - (long)rest.Length} bytes before its end.");
        ReadOnlySpan<byte> taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private static float[] Floats(ReadOnlySpan<byte> bytes) => bytes.Length % sizeof(float) == 0
        ? MemoryMarshal.Cast<byte, float>(bytes).ToArray()
        : throw new InvalidDataException($"{bytes.Length} bytes are not whole values.");
}
