namespace Autoencoders;

/// <summary>A layer, or a part of the output, that ends in an activation.</summary>
public abstract class ActivatedAttribute : Attribute
{
    /// <summary>A layer with the activation that the network names for its place, or none.</summary>
    protected ActivatedAttribute()
    {
    }

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="activation">What is applied to each output.</param>
    protected ActivatedAttribute(Activation activation) => Activation = activation;

    /// <summary>The activation of each output; null if the layer has no <c>Activation</c> argument.</summary>
    public Activation? Activation { get; }

    /// <summary>The slope of <see cref="Activation.LeakyRelu"/> below zero: 0 or more.</summary>
    public float Slope { get; set; } = 0.01f;

    /// <summary>The limit of <see cref="Activation.Elu"/> far below zero: above 0.</summary>
    public float Alpha { get; set; } = 1f;
}
