namespace Autoencoders;

/// <summary>The mean of each window of each channel; what lies beyond the edges does not count, over [length, channels].</summary>
/// <param name="size">The length of a window.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class AveragePool1DAttribute(int size) : Attribute
{
    /// <summary>The length of a window.</summary>
    public int Size { get; } = size;

    /// <summary>How far a window is from the next; as far as it is long unless this is set.</summary>
    public int Stride { get; set; } = size;

    /// <summary>What happens at the edges where windows do not divide the input.</summary>
    public Padding Padding { get; set; } = Padding.Valid;
}
