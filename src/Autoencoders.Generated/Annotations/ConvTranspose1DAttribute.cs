namespace Autoencoders;

/// <summary>
/// A transposed convolution over [length, channels], the adjoint of a convolution: each input adds a window to the output.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ConvTranspose1DAttribute : ConvolutionAttribute
{
    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The length of a window.</param>
    public ConvTranspose1DAttribute(int filters, int kernel)
        : base(filters) => Kernel = kernel;

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="filters">The number of output channels.</param>
    /// <param name="kernel">The length of a window.</param>
    /// <param name="activation">What is applied to each output.</param>
    public ConvTranspose1DAttribute(int filters, int kernel, Activation activation)
        : base(filters, activation) => Kernel = kernel;

    /// <summary>The length of a window.</summary>
    public int Kernel { get; }
}
