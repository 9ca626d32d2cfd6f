namespace Autoencoders;

/// <summary>A fully connected layer: <c>output = activation(input · weights + bias)</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute : Attribute
{
    /// <summary>A layer with the network's <see cref="AutoencoderAttribute.Hidden"/> activation.</summary>
    /// <param name="units">The number of outputs.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="units">The number of outputs.</param>
    /// <param name="activation">What is applied to each output.</param>
    public DenseAttribute(int units, Activation activation)
        : this(units) => Activation = activation;

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>What is applied to each output; null for the network's <see cref="AutoencoderAttribute.Hidden"/>.</summary>
    public Activation? Activation { get; }
}
