using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>Verdicts together with their scores.</content>
public sealed partial class AnomalyDetector<TNetwork>
{
    /// <summary>Scores and judges one row in one call.</summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public AnomalyVerdict Judge(ReadOnlySpan<float> row)
    {
        float score = Score(row);
        return new AnomalyVerdict(score, Threshold, Exceeds(score));
    }

    /// <summary>Scores and judges any number of rows: each has the verdict that <see cref="Judge"/> gives it.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="verdicts">Receives one verdict a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int JudgeBatch(ReadOnlySpan<float> rows, Span<AnomalyVerdict> verdicts)
    {
        int length = TNetwork.InputLength;
        int count = SpanLength.Rows(rows.Length, length, verdicts.Length, 1, nameof(rows), nameof(verdicts));
        SpanOverlap.RefuseAny(rows, (ReadOnlySpan<AnomalyVerdict>)verdicts, nameof(rows), nameof(verdicts));
        Span<float> scores = stackalloc float[BlockRows];
        int anomalies = 0;
        for (int start = 0; start < count; start += BlockRows)
        {
            Span<float> block = scores[..Math.Min(BlockRows, count - start)];
            ScoreBatch(rows.Slice(start * length, block.Length * length), block);
            for (int i = 0; i < block.Length; i++)
            {
                AnomalyVerdict verdict = new(block[i], Threshold, Exceeds(block[i]));
                verdicts[start + i] = verdict;
                anomalies += verdict.IsAnomaly ? 1 : 0;
            }
        }
        return anomalies;
    }
}
