namespace Autoencoders;

/// <summary>A layer with trained weights.</summary>
public abstract class WeightedAttribute : ActivatedAttribute
{
    /// <summary>A layer with the activation that the network names for its place.</summary>
    protected WeightedAttribute()
    {
    }

    /// <summary>A layer with an activation of its own.</summary>
    /// <param name="activation">What is applied to each output.</param>
    protected WeightedAttribute(Activation activation)
        : base(activation)
    {
    }

    /// <summary>The initializer that draws the first weights.</summary>
    public Initializer Initializer { get; set; } = Initializer.Default;

    /// <summary>Each first weight with <see cref="Initializer.Constant"/>.</summary>
    public float InitialValue { get; set; }

    /// <summary>The penalty <c>L1 Σ|w|</c> on the weights, 0 or more; biases are never penalized. A mirror image has it too.</summary>
    public float L1 { get; set; }

    /// <summary>The penalty <c>L2 Σw²</c> on the weights, 0 or more.</summary>
    public float L2 { get; set; }

    /// <summary>
    /// Added to the gradient as <c>WeightDecay w</c>, 0 or more: what <c>weight_decay</c> is in PyTorch's optimizers. It is no part of
    /// <c>Penalty</c>.
    /// </summary>
    public float WeightDecay { get; set; }
}
