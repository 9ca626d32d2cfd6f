using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The verdict on one row, with the score that it comes from.</summary>
/// <remarks>
/// JSON has no number for a score that is NaN or infinite: <c>System.Text.Json</c> throws at such a float. It writes the score of a verdict
/// as the text "NaN", "Infinity" or "-Infinity" instead, and reads it back.
/// </remarks>
/// <param name="Score">
/// The score of the row by the detector; NaN or infinite where a value of the row is not a finite number or is too large for the loss.
/// </param>
/// <param name="Threshold">The score above which a row is an anomaly.</param>
/// <param name="IsAnomaly">Whether the score exceeds the threshold, or is NaN or infinite.</param>
public readonly record struct AnomalyVerdict(
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] float Score, float Threshold, bool IsAnomaly)
{
    /// <summary>
    /// The conformal p-value of the score, as <c>AnomalyDetector.PValue</c> gives it; NaN where the detector comes from a file without scores.
    /// </summary>
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public double PValue { get; init; }
}
