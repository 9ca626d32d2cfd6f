namespace Autoencoders;

/// <summary>
/// A condition that encoder and decoder are given beside each sample: a label as one number of a few that is 1, or a vector of features. It
/// is joined to what the layer behind this attribute reads, and to the code; each position of an image or a sequence has it among its
/// channels.
/// </summary>
/// <param name="length">The number of values of the condition.</param>
/// <remarks>Sohn, Lee and Yan, "Learning Structured Output Representation using Deep Conditional Generative Models" (2015).</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ConditionAttribute(int length) : Attribute
{
    /// <summary>The number of values of the condition.</summary>
    public int Length { get; } = length;

    /// <summary>True if the encoder receives the condition.</summary>
    public bool Encoder { get; set; } = true;

    /// <summary>True if the decoder receives the condition.</summary>
    public bool Decoder { get; set; } = true;
}
