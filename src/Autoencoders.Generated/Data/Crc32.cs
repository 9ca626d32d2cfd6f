namespace Autoencoders;

/// <summary>The checksum of ZIP and PNG.</summary>
internal static class Crc32
{
    private static readonly uint[] s_table = Table();

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Add(uint.MaxValue, bytes);

    /// <summary>Goes on with a checksum that begins with all bits set and is inverted at the end.</summary>
    public static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            checksum = s_table[(byte)(checksum ^ value)] ^ (checksum >> 8);
        return checksum;
    }

    private static uint[] Table()
    {
        const uint Polynomial = 0xEDB8_8320;
        var table = new uint[256];
        for (uint value = 0; value < table.Length; value++)
        {
            uint remainder = value;
            for (int bit = 0; bit < 8; bit++)
                remainder = (remainder & 1) != 0 ? (remainder >> 1) ^ Polynomial : remainder >> 1;
            table[value] = remainder;
        }
        return table;
    }
}
