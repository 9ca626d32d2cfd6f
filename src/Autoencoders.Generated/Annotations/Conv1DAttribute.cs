namespace Autoencoders;

/// <summary>A convolution over [length, channels].</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DAttribute : WeightedAttribute
{
    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The length of a window.</param>
    public Conv1DAttribute(int filters, int kernel) => (Filters, Kernel) = (filters, kernel);

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The length of a window.</param>
    /// <param name="activation">What is applied to each output.</param>
    public Conv1DAttribute(int filters, int kernel, Activation activation)
        : base(activation) => (Filters, Kernel) = (filters, kernel);

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>The length of a window.</summary>
    public int Kernel { get; }

    /// <summary>How far a window is from the next.</summary>
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
