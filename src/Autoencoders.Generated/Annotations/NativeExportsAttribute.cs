namespace Autoencoders;

/// <summary>
/// Exports the network as C functions from the native library that its project is published as, with
/// <c>&lt;PublishAot>true&lt;/PublishAot></c> and <c>&lt;NativeLib>Shared&lt;/NativeLib></c>. Publishing writes a C header and a C# file of
/// imports beside the library.
/// </summary>
/// <remarks>
/// Functions are exported from the project that is published, not from those that it refers to. No exception crosses the border: each
/// function returns a status, also for null pointers, arrays of another length and what was freed.
/// </remarks>
/// <param name="prefix">The beginning of the names of all functions: a letter, then letters, digits and underscores.</param>
/// <example><code>
/// [Autoencoder(64, 32, 8)]
/// [NativeExports("digits")]       // digits_create, digits_load, digits_encode, ... and digits.h
/// public sealed partial class DigitAutoencoder;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class NativeExportsAttribute(string prefix) : Attribute
{
    /// <summary>The beginning of the names of all functions.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>
    /// True if detectors of anomalies are exported too, for networks with a code: their files are read, and rows scored and judged. They
    /// make the library larger.
    /// </summary>
    public bool Detector { get; set; }
}
