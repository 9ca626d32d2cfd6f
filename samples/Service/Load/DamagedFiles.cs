using System.Buffers.Binary;
using System.Text;

namespace ServiceSample.Load;

/// <summary>Files that must never become the model.</summary>
internal static class DamagedFiles
{
    /// <summary>The number of kinds.</summary>
    public const int Count = 20;

    // Before the header stand eight bytes with its length.
    private const int Prefix = 8;

    /// <summary>The kinds of damage, with a file for each.</summary>
    /// <param name="good">The bytes of a good file.</param>
    /// <param name="foreign">The bytes of a good file of another network.</param>
    /// <param name="unprobed">The bytes of a good file without a probe.</param>
    public static (string Kind, byte[] Bytes)[] Of(byte[] good, byte[] foreign, byte[] unprobed)
    {
        int weights = Prefix + (int)BinaryPrimitives.ReadInt64LittleEndian(good);
        int middle = (weights + good.Length) / 2;
        return
        [
            ("empty", []),
            ("one byte", [1]),
            ("cut within the length of the header", good[..5]),
            ("cut behind the length of the header", good[..Prefix]),
            ("cut within the header", good[..(weights / 2)]),
            ("cut within the weights", good[..middle]),
            ("the last byte is missing", good[..^1]),
            ("a byte too many", [.. good, 0]),
            ("twice", [.. good, .. good]),
            ("zeros", new byte[good.Length]),
            ("a text", Encoding.ASCII.GetBytes("<html>404 Not Found</html>")),
            ("another network", foreign),
            ("no probe", unprobed),
            ("a header of 2^63 bytes", Changed(good, Prefix - 1, 0x80)),
            ("a flipped bit in the length of the header", Changed(good, 0, 1)),
            ("a flipped bit in the header", Changed(good, weights / 2, 1)),
            ("a flipped bit in the first weight", Changed(good, weights, 1)),
            ("a flipped sign", Changed(good, weights + 4 * 40 + 3, 0x80)),
            ("a flipped bit in the last byte", Changed(good, good.Length - 1, 1)),
            ("header and weights in the other order", [.. good[weights..], .. good[..weights]]),
        ];
    }

    private static byte[] Changed(byte[] good, int index, byte bits)
    {
        byte[] changed = [.. good];
        changed[index] ^= bits;
        return changed;
    }
}
