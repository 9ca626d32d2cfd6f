namespace Autoencoders;

/// <summary>
/// While training, sets a random part of the values to zero and divides the others by the part that is kept; otherwise it does nothing.
/// </summary>
/// <param name="rate">The part that is set to zero: at least 0, below 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute(float rate) : Attribute
{
    /// <summary>The part that is set to zero.</summary>
    public float Rate { get; } = rate;
}
