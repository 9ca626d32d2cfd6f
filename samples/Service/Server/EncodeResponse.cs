namespace ServiceSample;

/// <summary>The codes of the rows of a request.</summary>
/// <param name="Model">The SHA-256 of the file that the model came from.</param>
/// <param name="Codes">One for each row, in their order.</param>
internal sealed record EncodeResponse(string Model, float[][] Codes);
