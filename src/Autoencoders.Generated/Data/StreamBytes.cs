namespace Autoencoders;

/// <summary>Reads as many bytes as a file claims to hold, without trusting the claim.</summary>
internal static class StreamBytes
{
    private const int FirstBlock = 1 << 20;

    /// <summary>
    /// Reads up to <paramref name="count"/> bytes; fewer only where the stream ends. What is allocated follows what arrives: a claim that
    /// no data stand behind costs one block.
    /// </summary>
    public static byte[] ReadUpTo(Stream source, int count)
    {
        if (source.CanSeek)
            count = (int)Math.Min(count, Math.Max(0, source.Length - source.Position));

        var bytes = new byte[source.CanSeek ? count : Math.Min(count, FirstBlock)];
        int filled = 0;
        while (true)
        {
            filled += source.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled < bytes.Length || filled == count)
                break;
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
        }

        if (filled < bytes.Length)
            Array.Resize(ref bytes, filled);
        return bytes;
    }
}
