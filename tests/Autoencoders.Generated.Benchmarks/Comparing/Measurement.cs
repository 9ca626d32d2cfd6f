namespace Autoencoders.Benchmarks.Comparing;

/// <summary>What was found for one peer.</summary>
/// <param name="Case">The case.</param>
/// <param name="Peer">Who computed it.</param>
/// <param name="Nanoseconds">The median time of a call.</param>
/// <param name="Allocated">The managed bytes of a call.</param>
/// <param name="Peak">The machine's GFLOP/s meanwhile, on the same number of threads.</param>
/// <param name="Disagreement">How far its answer is from the first peer's, relative to the largest value; it should be tiny.</param>
internal sealed record Measurement(Case Case, string Peer, double Nanoseconds, double Allocated, double Peak, double Disagreement)
{
    public const double LargestDisagreement = 1e-4;

    public double Gflops => Case.Flops / Nanoseconds;

    public bool Agrees => Disagreement <= LargestDisagreement;
}
