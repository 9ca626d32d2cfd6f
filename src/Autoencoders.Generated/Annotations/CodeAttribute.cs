namespace Autoencoders;

/// <summary>
/// The code, between encoder and decoder. Without layers after it, the decoder mirrors the encoder; otherwise these layers are the decoder.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class CodeAttribute : WeightedAttribute
{
    /// <summary>The output of the layer before is the code.</summary>
    public CodeAttribute()
    {
    }

    /// <summary>A dense layer makes the code, with the network's <see cref="AutoencoderAttribute.Code"/> activation.</summary>
    /// <param name="units">The length of the code.</param>
    public CodeAttribute(int units) => Units = units;

    /// <summary>A dense layer makes the code.</summary>
    /// <param name="units">The length of the code.</param>
    /// <param name="activation">What is applied to each unit of the code.</param>
    public CodeAttribute(int units, Activation activation)
        : base(activation) => Units = units;

    /// <summary>The length of the code; null where the output of the layer before is the code.</summary>
    public int? Units { get; }

    /// <summary>True if the mirror image of the dense layer has its transposed weights instead of weights of its own.</summary>
    public bool Tied { get; set; }
}
