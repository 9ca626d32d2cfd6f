namespace Autoencoders.Benchmarks.Comparing;

/// <summary>What was found for one peer.</summary>
/// <param name="Case">The case.</param>
/// <param name="Peer">Who computed it.</param>
/// <param name="Times">The nanoseconds of a call, in each repetition.</param>
/// <param name="Allocated">The managed bytes of a call.</param>
/// <param name="Peak">The machine's GFLOP/s meanwhile, on the same number of threads.</param>
/// <param name="Disagreement">How far its answer is from the first peer's, relative to the largest value; it should be tiny.</param>
internal sealed record Measurement(Case Case, string Peer, double[] Times, double Allocated, double Peak, double Disagreement)
{
    public const double LargestDisagreement = 1e-4;

    /// <summary>The median time of a call.</summary>
    public double Nanoseconds { get; } = new Spread(Times).Median;

    public double Gflops => Case.Flops / Nanoseconds;

    public bool Agrees => Disagreement <= LargestDisagreement;

    /// <summary>Its time divided by another's, in each repetition: the two were measured right after each other.</summary>
    public Spread RatioTo(Measurement other) => new([.. Times.Zip(other.Times, (mine, others) => mine / others)]);
}
