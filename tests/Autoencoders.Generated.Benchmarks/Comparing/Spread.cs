namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The spread of the repetitions of one measurement.</summary>
internal sealed class Spread
{
    /// <summary>A ratio whose middle half lies farther apart is no result, unless it says so.</summary>
    public const double Largest = 0.1;

    private readonly double[] _sorted;

    public Spread(double[] values) => _sorted = [.. values.Order()];

    /// <summary>The value in the middle.</summary>
    public double Median => At(0.5);

    /// <summary>The width of the middle half, relative to the median.</summary>
    public double Width => (At(0.75) - At(0.25)) / Median;

    private double At(double share)
    {
        double place = share * (_sorted.Length - 1);
        int below = (int)place, above = Math.Min(below + 1, _sorted.Length - 1);
        return _sorted[below] + ((place - below) * (_sorted[above] - _sorted[below]));
    }
}
