namespace Autoencoders;

/// <summary>A convolution or a transposed one: the same small matrix of weights at every place.</summary>
public abstract class ConvolutionAttribute : WeightedAttribute
{
    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="filters">The number of output channels.</param>
    protected ConvolutionAttribute(int filters) => Filters = filters;

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="activation">What is applied to each output.</param>
    protected ConvolutionAttribute(int filters, Activation activation)
        : base(activation) => Filters = filters;

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>
    /// The stride: the distance from a window to the next, over the input, or over the output of a transposed convolution.
    /// </summary>
    public int Stride { get; set; } = 1;

    /// <summary>The dilation: the distance between neighboring elements of a window.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>The padding: the values that a window reads beyond the edges.</summary>
    public Padding Padding { get; set; } = Padding.Same;

    /// <summary>
    /// Into how many groups the channels are divided, each with weights of its own; it divides input and output channels. As many as the
    /// input has channels make a depthwise convolution.
    /// </summary>
    public int Groups { get; set; } = 1;
}
