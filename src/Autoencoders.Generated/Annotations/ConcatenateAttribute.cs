namespace Autoencoders;

/// <summary>
/// Concatenation along channels: behind the channels of each position come those of an earlier value, which
/// <see cref="SkipAttribute"/> names. Both have the same height and width, or length.
/// </summary>
/// <remarks>
/// Where the decoder reads a value of the encoder, the code alone no longer tells the reconstruction. The network then implements
/// <see cref="IReconstructor{TSelf}"/>: it reconstructs, and neither encodes nor decodes.
/// </remarks>
/// <param name="skip">The name of an earlier <see cref="SkipAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ConcatenateAttribute(string skip) : Attribute
{
    /// <summary>The name of the value.</summary>
    public string Skip { get; } = skip;
}
