namespace Autoencoders;

/// <summary>The answers that a search for causes asks of a detector. It allocates nothing for them.</summary>
internal interface IRowJudge
{
    /// <summary>Takes rows to network units; null where they are.</summary>
    IScaler? Scaler { get; }

    /// <summary>Usual rows in network units; null where the detector keeps none.</summary>
    Dataset? UsualRows { get; }

    /// <summary>The score of a row in its own units.</summary>
    float Score(ReadOnlySpan<float> row, ReadOnlySpan<float> condition);

    /// <summary>True if a row with this score is an anomaly.</summary>
    bool IsAnomalous(float score, ReadOnlySpan<float> condition);

    /// <summary>True if a value in network units is one that the row lacks.</summary>
    bool IsMissing(float value);

    /// <summary>True if a value between two values of a feature is one too, as between numbers, and not between categories.</summary>
    bool IsNumber(int feature);

    /// <summary>The reconstruction of a row in network units.</summary>
    void Reconstruct(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, Span<float> reconstruction);

    /// <summary>The error of each feature of a row in network units, infinite where a value is not finite.</summary>
    void Errors(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, ReadOnlySpan<float> reconstruction, Span<float> errors);
}
