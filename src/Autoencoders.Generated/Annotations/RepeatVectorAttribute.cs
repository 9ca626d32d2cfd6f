namespace Autoencoders;

/// <summary>Repeats a vector at each position of a sequence, [length, channels]: what a decoder with a memory reads.</summary>
/// <param name="length">The positions.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class RepeatVectorAttribute(int length) : Attribute
{
    /// <summary>The positions.</summary>
    public int Length { get; } = length;
}
