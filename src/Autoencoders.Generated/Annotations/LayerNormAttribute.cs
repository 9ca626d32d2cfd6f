namespace Autoencoders;

/// <summary>
/// Layer normalization over the last axis: the channels of each position, or all values of a vector, minus their mean, divided by their
/// standard deviation, times a trained weight of the channel, plus a trained bias.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormAttribute : ActivatedAttribute
{
    /// <summary>Normalization without an activation.</summary>
    public LayerNormAttribute()
    {
    }

    /// <summary>Normalization and an activation.</summary>
    /// <param name="activation">What is applied to each output.</param>
    public LayerNormAttribute(Activation activation)
        : base(activation)
    {
    }

    /// <summary>The constant added to the variance, above 0.</summary>
    public float Epsilon { get; set; } = 1e-5f;
}
