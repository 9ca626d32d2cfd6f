namespace Autoencoders;

/// <summary>The shape of one sample; the first of the layer attributes. Channels come last.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>A vector.</summary>
    /// <param name="length">The number of values of one sample.</param>
    public InputAttribute(int length) => Shape = [length];

    /// <summary>A sequence.</summary>
    /// <param name="length">The number of positions.</param>
    /// <param name="channels">The values of each position.</param>
    public InputAttribute(int length, int channels) => Shape = [length, channels];

    /// <summary>An image.</summary>
    /// <param name="height">The rows.</param>
    /// <param name="width">The columns.</param>
    /// <param name="channels">The values of each pixel.</param>
    public InputAttribute(int height, int width, int channels) => Shape = [height, width, channels];

    /// <summary>The lengths of the dimensions, channels last.</summary>
    public IReadOnlyList<int> Shape { get; }
}
