namespace Autoencoders;

/// <summary>
/// Batch normalization: each channel minus its mean, divided by its standard deviation, times a trained weight, plus a trained bias. Mean
/// and deviation are those of the mini-batch while training, and running ones otherwise, which are then part of the layer before.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class BatchNormAttribute : ActivatedAttribute
{
    /// <summary>Normalization without an activation.</summary>
    public BatchNormAttribute()
    {
    }

    /// <summary>Normalization and an activation.</summary>
    /// <param name="activation">What is applied to each output.</param>
    public BatchNormAttribute(Activation activation)
        : base(activation)
    {
    }

    /// <summary>The part of the running statistics that each mini-batch replaces, above 0 and at most 1, as in PyTorch.</summary>
    public float Momentum { get; set; } = 0.1f;

    /// <summary>The constant added to the variance, above 0.</summary>
    public float Epsilon { get; set; } = 1e-5f;
}
