namespace Autoencoders;

/// <summary>
/// Group normalization (Wu and He 2018): the channels are divided into groups. All values of a group, over all positions of a sample,
/// minus their mean, divided by their standard deviation, times a trained weight of the channel, plus a trained bias.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class GroupNormAttribute : ActivatedAttribute
{
    /// <summary>Normalization without an activation.</summary>
    /// <param name="groups">The number of groups, which divides the channels.</param>
    public GroupNormAttribute(int groups)
    {
        Groups = groups;
    }

    /// <summary>Normalization and an activation.</summary>
    /// <param name="groups">The number of groups, which divides the channels.</param>
    /// <param name="activation">What is applied to each output.</param>
    public GroupNormAttribute(int groups, Activation activation)
        : base(activation)
    {
        Groups = groups;
    }

    /// <summary>The number of groups.</summary>
    public int Groups { get; }

    /// <summary>The constant added to the variance, above 0.</summary>
    public float Epsilon { get; set; } = 1e-5f;
}
