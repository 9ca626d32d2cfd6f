using System.Text.Json.Serialization;

namespace ServiceSample;

/// <summary>The verdict on one row.</summary>
/// <param name="Score">The error of the row's reconstruction; the text "Infinity" or "NaN" where the row is beyond all numbers.</param>
/// <param name="IsAnomaly">Whether the score exceeds the threshold, or is no finite number.</param>
/// <param name="Causes">The causes of an anomaly, the largest first, if the request asks for them.</param>
internal readonly record struct Verdict(
    float Score,
    bool IsAnomaly,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Cause[]? Causes = null);
