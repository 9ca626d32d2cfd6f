using System.Diagnostics;
using System.Globalization;

namespace ServiceSample.Load;

/// <summary>The answers of a run.</summary>
internal sealed class LoadResult
{
    /// <summary>The ticks of the clock that each answer took.</summary>
    public required long[] Times { get; init; }

    /// <summary>The answers that were no success, or did not come.</summary>
    public required int Failed { get; init; }

    /// <summary>The answers with a score that none of the models gives.</summary>
    public required int Torn { get; init; }

    /// <summary>The time of the run.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Puts the connections of a run together.</summary>
    public static LoadResult Of(LoadResult[] parts, TimeSpan elapsed)
    {
        long[] times = [.. parts.SelectMany(part => part.Times)];
        Array.Sort(times);
        return new LoadResult
        {
            Times = times,
            Failed = parts.Sum(part => part.Failed),
            Torn = parts.Sum(part => part.Torn),
            Elapsed = elapsed,
        };
    }

    /// <summary>Puts rounds of the same run together.</summary>
    public static LoadResult Of(IReadOnlyCollection<LoadResult> rounds) =>
        Of([.. rounds], TimeSpan.FromTicks(rounds.Sum(round => round.Elapsed.Ticks)));

    /// <summary>The microseconds that this share of the answers took at most.</summary>
    public double Microseconds(double share) =>
        Times.Length == 0 ? double.NaN : Times[(int)((Times.Length - 1) * share)] * 1e6 / Stopwatch.Frequency;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Times.Length / Elapsed.TotalSeconds,8:N0} requests/s, p50 {Microseconds(0.5),6:F0} µs, p99 {Microseconds(0.99),6:F0} µs, "
        + $"p99.9 {Microseconds(0.999),6:F0} µs, {Times.Length:N0} answers, {Failed} failed, {Torn} with another score");
}
