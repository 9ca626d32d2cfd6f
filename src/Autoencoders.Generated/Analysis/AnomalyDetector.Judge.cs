using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>Verdicts together with their scores.</content>
public sealed partial class AnomalyDetector<TNetwork>
{
    /// <summary>Scores and judges one row in one call.</summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public AnomalyVerdict Judge(ReadOnlySpan<float> row) => Judge(row, []);

    /// <summary>Scores and judges one row with its condition in one call.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public AnomalyVerdict Judge(ReadOnlySpan<float> row, ReadOnlySpan<float> condition) =>
        _rule.On(Score(row, condition), condition);

    /// <summary>Scores and judges any number of rows: each has the verdict that it has alone.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="verdicts">Receives one verdict a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int JudgeBatch(ReadOnlySpan<float> rows, Span<AnomalyVerdict> verdicts) => JudgeBatch(rows, [], verdicts);

    /// <summary>Scores and judges any number of rows with their conditions: each has the verdict that it has alone.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="verdicts">Receives one verdict a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int JudgeBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, Span<AnomalyVerdict> verdicts)
    {
        int count = SpanLength.Rows(rows.Length, TNetwork.InputLength, verdicts.Length, 1, nameof(rows), nameof(verdicts));
        SpanOverlap.RefuseAny(rows, (ReadOnlySpan<AnomalyVerdict>)verdicts, nameof(rows), nameof(verdicts));
        RequireConditions(conditions, count, (ReadOnlySpan<AnomalyVerdict>)verdicts, nameof(verdicts));
        Span<float> scores = stackalloc float[RowBlock.Rows];
        int anomalies = 0;
        for (int start = 0; start < count; start += RowBlock.Rows)
        {
            Span<float> block = scores[..Math.Min(RowBlock.Rows, count - start)];
            ScoreBlock(rows, conditions, start, block);
            for (int i = 0; i < block.Length; i++)
            {
                AnomalyVerdict verdict = _rule.On(block[i], ConditionOf(conditions, start + i));
                verdicts[start + i] = verdict;
                anomalies += verdict.IsAnomaly ? 1 : 0;
            }
        }
        return anomalies;
    }
}
