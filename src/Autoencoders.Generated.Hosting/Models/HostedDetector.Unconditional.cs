namespace Autoencoders.Hosting;

/// <content>Calls without a condition.</content>
public sealed partial class HostedDetector<TNetwork>
{
    /// <summary>The score of one row.</summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public float Score(ReadOnlySpan<float> row) => Score(row, []);

    /// <summary>True if the score of one row exceeds the threshold, or is not finite.</summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public bool IsAnomaly(ReadOnlySpan<float> row) => IsAnomaly(row, []);

    /// <summary>Scores and judges one row.</summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public AnomalyVerdict Judge(ReadOnlySpan<float> row) => Judge(row, []);

    /// <summary>Scores and judges any number of rows.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="verdicts">Receives one verdict a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int JudgeBatch(ReadOnlySpan<float> rows, Span<AnomalyVerdict> verdicts) => JudgeBatch(rows, [], verdicts);

    /// <summary>The scores of any number of rows.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="scores">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, Span<float> scores) => ScoreBatch(rows, [], scores);

    /// <summary>The features that contribute most to the score of a row, the largest first.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="contributions">Receives the features.</param>
    /// <returns>The number of features that were written.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public int Explain(ReadOnlySpan<float> row, Span<FeatureContribution> contributions) => Explain(row, [], contributions);
}
