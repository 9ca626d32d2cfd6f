namespace Autoencoders;

/// <summary>A transposed convolution over [length, channels], the adjoint of a convolution: each input adds a window to the output.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ConvTranspose1DAttribute : WeightedAttribute
{
    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The length of a window.</param>
    public ConvTranspose1DAttribute(int filters, int kernel) => (Filters, Kernel) = (filters, kernel);

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The length of a window.</param>
    /// <param name="activation">What is applied to each output.</param>
    public ConvTranspose1DAttribute(int filters, int kernel, Activation activation)
        : base(activation) => (Filters, Kernel) = (filters, kernel);

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>The length of a window.</summary>
    public int Kernel { get; }

    /// <summary>How far the window of an input is from that of the next in the output.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>How far the elements of a window are from each other.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>What a window sees beyond the edges.</summary>
    public Padding Padding { get; set; } = Padding.Same;

    /// <summary>
    /// Into how many groups the channels are divided, each with weights of its own; it divides input and output channels. As many as the
    /// input has channels make a depthwise convolution.
    /// </summary>
    public int Groups { get; set; } = 1;
}
