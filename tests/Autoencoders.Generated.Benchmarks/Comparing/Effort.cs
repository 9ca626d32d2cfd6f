namespace Autoencoders.Benchmarks.Comparing;

/// <summary>How long a comparison takes.</summary>
/// <param name="TieringRounds">How often the compiler is given calls and a pause to reach its next tier.</param>
/// <param name="WarmUp">The time that each peer runs before it is measured.</param>
/// <param name="Turn">The time of one measurement.</param>
/// <param name="Repetitions">The measurements of each peer, of which the median counts.</param>
internal sealed record Effort(int TieringRounds, TimeSpan WarmUp, TimeSpan Turn, int Repetitions)
{
    public static Effort Thorough { get; } = new(3, TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(20), 15);

    public static Effort Quick { get; } = new(2, TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(5), 5);
}
