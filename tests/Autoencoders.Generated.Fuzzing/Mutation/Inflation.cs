namespace Autoencoders.Fuzzing;

/// <summary>Reads compressed data that mutations may have made long.</summary>
internal static class Inflation
{
    private const int Most = 1 << 20;

    /// <summary>The first bytes of a stream, which is closed.</summary>
    public static byte[] Read(Stream source)
    {
        using (source)
        {
            var bytes = new byte[Most];
            return bytes[..source.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
    }
}
