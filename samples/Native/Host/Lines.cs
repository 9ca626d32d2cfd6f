using System.Runtime.InteropServices;

namespace NativeSample;

/// <summary>The lines that callers print.</summary>
internal static class Lines
{
    public const int Rows = 16;

    /// <summary>FNV-1a of the bits of some numbers.</summary>
    public static string Of(string name, ReadOnlySpan<float> values)
    {
        ulong hash = 14695981039346656037;
        foreach (byte bits in MemoryMarshal.AsBytes(values))
            hash = (hash ^ bits) * 1099511628211;
        return $"{name} {hash:x16}";
    }
}
