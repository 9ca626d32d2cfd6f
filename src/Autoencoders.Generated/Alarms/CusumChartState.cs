using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The numbers and the state of a <see cref="CusumChart"/> in a file.</summary>
internal sealed record CusumChartState
{
    public required double Center { get; init; }

    public required double Deviation { get; init; }

    public required double Allowance { get; init; }

    public required double Limit { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public required float Threshold { get; init; }

    // Scores far off, in deviations that are tiny, may add up to infinity.
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public required double Sum { get; init; }

    /// <exception cref="FormatException">The state is not one that a chart can have.</exception>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public CusumChart Restore() =>
        Sum >= 0 ? new CusumChart(this) : throw new FormatException(FormattableString.Invariant($"a cumulative sum of {Sum}"));
}
