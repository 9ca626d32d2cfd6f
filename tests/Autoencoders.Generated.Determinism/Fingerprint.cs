using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Autoencoders.Determinism;

/// <summary>A hash over the raw bits of floats: equal fingerprints mean equal bits.</summary>
internal sealed class Fingerprint
{
    private readonly XxHash3 _hash = new();

    /// <summary>Takes more floats in.</summary>
    public void Add(ReadOnlySpan<float> values) => _hash.Append(MemoryMarshal.AsBytes(values));

    /// <summary>The hash of everything so far, as 16 hexadecimal digits.</summary>
    public override string ToString() => _hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
}
