using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The numbers and the state of an <see cref="EwmaChart"/> in a file.</summary>
internal sealed record EwmaChartState
{
    public required double Center { get; init; }

    public required double Deviation { get; init; }

    public required double Weight { get; init; }

    public required double Limit { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public required float Threshold { get; init; }

    public required double Average { get; init; }

    /// <exception cref="FormatException">The state is not one that a chart can have.</exception>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public EwmaChart Restore() =>
        double.IsFinite(Average) ? new EwmaChart(this) : throw new FormatException("an average that is not finite");
}
