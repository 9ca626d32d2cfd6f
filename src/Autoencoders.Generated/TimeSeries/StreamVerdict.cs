using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The verdict on one row of a stream.</summary>
/// <param name="Row">The number of the row, from 0, counted since the detector was made.</param>
/// <param name="Score">The score; NaN or infinite where a value of a window is not a finite number or is too large for the loss.</param>
/// <param name="Threshold">The score above which a row is an anomaly.</param>
/// <param name="IsAnomaly">Whether the score exceeds the threshold, or is NaN or infinite.</param>
public readonly record struct StreamVerdict(
    long Row,
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] float Score,
    float Threshold,
    bool IsAnomaly);
