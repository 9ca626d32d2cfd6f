namespace Autoencoders;

/// <summary>The largest value of each window of each channel, over [length, channels].</summary>
/// <param name="size">The length of a window.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool1DAttribute(int size) : Attribute
{
    /// <summary>The length of a window.</summary>
    public int Size { get; } = size;

    /// <summary>The stride: the distance from a window to the next. By default, the length of a window.</summary>
    public int Stride { get; set; } = size;

    /// <summary>The padding at the edges if the windows do not divide the input.</summary>
    public Padding Padding { get; set; } = Padding.Valid;
}
