namespace Autoencoders;

/// <summary>A confidence interval of a rate that was estimated from some rows.</summary>
/// <param name="Lower">0 to <paramref name="Upper"/>.</param>
/// <param name="Upper">Up to 1.</param>
public readonly record struct RateInterval(double Lower, double Upper)
{
    /// <summary>True if a rate lies in the interval, its ends included.</summary>
    /// <param name="rate">0 to 1.</param>
    public bool Contains(double rate) => rate >= Lower && rate <= Upper;
}
