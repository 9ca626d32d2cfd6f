namespace Autoencoders;

/// <summary>
/// A transposed convolution over [height, width, channels], the adjoint of a convolution: each input adds a window to the output.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ConvTranspose2DAttribute : ConvolutionAttribute
{
    /// <summary>A layer with a square kernel and the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The rows and columns of a window.</param>
    public ConvTranspose2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel)
    {
    }

    /// <summary>A layer with a square kernel and an activation of its own.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The rows and columns of a window.</param>
    /// <param name="activation">What is applied to each output.</param>
    public ConvTranspose2DAttribute(int filters, int kernel, Activation activation)
        : this(filters, kernel, kernel, activation)
    {
    }

    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernelHeight">The rows of a window.</param>
    /// <param name="kernelWidth">The columns of a window.</param>
    public ConvTranspose2DAttribute(int filters, int kernelHeight, int kernelWidth)
        : base(filters) => (KernelHeight, KernelWidth) = (kernelHeight, kernelWidth);

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernelHeight">The rows of a window.</param>
    /// <param name="kernelWidth">The columns of a window.</param>
    /// <param name="activation">What is applied to each output.</param>
    public ConvTranspose2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation)
        : base(filters, activation) => (KernelHeight, KernelWidth) = (kernelHeight, kernelWidth);

    /// <summary>The rows of a window.</summary>
    public int KernelHeight { get; }

    /// <summary>The columns of a window.</summary>
    public int KernelWidth { get; }
}
