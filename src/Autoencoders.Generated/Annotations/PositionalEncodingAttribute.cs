namespace Autoencoders;

/// <summary>
/// Adds to each position of a sequence values that tell where it is, for layers that do not know the order of the positions, such as
/// <see cref="AttentionAttribute"/>: the sines and cosines of Vaswani et al. (2017), <c>sin(p / 10000^(2i / channels))</c> in channel 2i and
/// the cosine in channel 2i + 1, or values of its own that are trained.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class PositionalEncodingAttribute : Attribute
{
    /// <summary>True if the values are trained, beginning with small random ones. False for sines and cosines, which stay.</summary>
    public bool Learned { get; set; }
}
