namespace Autoencoders;

/// <summary>
/// A fully connected layer: <c>output = activation(input · weights + bias)</c>. An input of several dimensions is flattened.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute : WeightedAttribute
{
    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="units">The number of outputs.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="units">The number of outputs.</param>
    /// <param name="activation">What is applied to each output.</param>
    public DenseAttribute(int units, Activation activation)
        : base(activation) => Units = units;

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>
    /// True if this layer of the decoder has no weights of its own but the transposed weights of the encoder layer that it mirrors; its
    /// bias is its own. On an encoder layer: whether its mirror image is tied to it.
    /// </summary>
    public bool Tied { get; set; }
}
