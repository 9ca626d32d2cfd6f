namespace Autoencoders;

/// <summary>Enlarges [height, width, channels] by a whole factor.</summary>
/// <param name="factor">How many rows and columns one becomes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class Upsample2DAttribute(int factor) : Attribute
{
    /// <summary>Repeated values, the default, or another interpolation.</summary>
    /// <param name="factor">How many rows and columns one becomes.</param>
    /// <param name="interpolation">Where the values between come from.</param>
    public Upsample2DAttribute(int factor, Interpolation interpolation)
        : this(factor) => Interpolation = interpolation;

    /// <summary>The factor: the number of output rows and columns per input row and column.</summary>
    public int Factor { get; } = factor;

    /// <summary>The interpolation of the values in between.</summary>
    public Interpolation Interpolation { get; }
}
