namespace ServiceSample;

/// <summary>The verdicts on the rows of a request.</summary>
/// <param name="Model">The SHA-256 of the file that the model came from.</param>
/// <param name="Threshold">The score above which a row is an anomaly.</param>
/// <param name="Verdicts">One for each row, in their order.</param>
internal sealed record ScoreResponse(string Model, float Threshold, Verdict[] Verdicts);
