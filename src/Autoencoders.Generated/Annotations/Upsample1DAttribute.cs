namespace Autoencoders;

/// <summary>Enlarges [length, channels] by a whole factor.</summary>
/// <param name="factor">How many values one becomes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class Upsample1DAttribute(int factor) : Attribute
{
    /// <summary>Repeated values, the default, or another interpolation.</summary>
    /// <param name="factor">How many values one becomes.</param>
    /// <param name="interpolation">Where the values between come from.</param>
    public Upsample1DAttribute(int factor, Interpolation interpolation)
        : this(factor) => Interpolation = interpolation;

    /// <summary>The factor: the number of outputs per input value.</summary>
    public int Factor { get; } = factor;

    /// <summary>The interpolation of the values in between.</summary>
    public Interpolation Interpolation { get; }
}
