namespace Autoencoders;

/// <summary>The shape of one sample; the first of the layer attributes.</summary>
/// <param name="length">The number of values of one sample.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class InputAttribute(int length) : Attribute
{
    /// <summary>The number of values of one sample.</summary>
    public int Length { get; } = length;
}
