using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>Scores and verdicts.</content>
public sealed partial class AnomalyDetector<TNetwork>
{
    /// <summary>
    /// The score of one row, by default its reconstruction error: the declared loss of the network, in network units; with
    /// <see cref="Loss.PoissonNegativeLogLikelihood"/>, the excess over the loss of a perfect reconstruction, which falls as counts grow. Near
    /// the threshold it has the bits of a batch, elsewhere its value up to rounding. NaN or infinite if a value of the row is not finite, is
    /// too large for the loss or is outside its domain: <c>Judge</c> gives a score that JSON can hold.
    /// </summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public float Score(ReadOnlySpan<float> row) => Score(row, []);

    /// <summary>The reconstruction error of one row with its condition, as <see cref="Score(ReadOnlySpan{float})"/> gives it.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public float Score(ReadOnlySpan<float> row, ReadOnlySpan<float> condition)
    {
        if (_joint is not null)
        {
            float largest = 0;
            SpanLength.Require(row.Length, TNetwork.InputLength, nameof(row));
            ScoreBatch(row, condition, new Span<float>(ref largest));
            return largest;
        }
        float score = _scaled is null
            ? RowScore.Of<TNetwork>(row, Network.ReconstructionError(row, condition))
            : _scaled.Score(row, condition);
        if (!VerdictMargin.IsClear(score, ThresholdOf(condition), _scaled is null ? row : default, condition))
            ScoreBatch(row, condition, new Span<float>(ref score));
        return score;
    }

    /// <summary>True if the score of one row exceeds the threshold, or is NaN or infinite.</summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public bool IsAnomaly(ReadOnlySpan<float> row) => IsAnomaly(row, []);

    /// <summary>True if the score of one row exceeds the threshold of its condition, or is NaN or infinite.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public bool IsAnomaly(ReadOnlySpan<float> row, ReadOnlySpan<float> condition) =>
        VerdictRule.Exceeds(Score(row, condition), ThresholdOf(condition));

    /// <summary>The scores of any number of rows; NaN or infinite where that of one row is.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="scores">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, Span<float> scores) => ScoreBatch(rows, [], scores);

    /// <summary>The scores of any number of rows with their conditions; NaN or infinite where that of one row is.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="scores">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, Span<float> scores)
    {
        SpanOverlap.Refuse(rows, scores, nameof(rows), nameof(scores));
        if (_joint is not null)
        {
            int count = SpanLength.Rows(rows.Length, TNetwork.InputLength, scores.Length, 1, nameof(rows), nameof(scores));
            RequireConditions(conditions, count, (ReadOnlySpan<float>)scores, nameof(scores));
            _joint.ScoreBatch(rows, conditions, Scaler, scores);
            return;
        }
        if (_scaled is not null)
        {
            _scaled.ScoreBatch(rows, conditions, scores);
            return;
        }
        Network.ReconstructionErrorBatch(rows, conditions, scores);
        RowScore.OfBatch<TNetwork>(rows, scores);
    }

    /// <summary>The verdicts on any number of rows: true if the score of a row exceeds the threshold, or is NaN or infinite.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="verdicts">Receives one value a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int IsAnomalyBatch(ReadOnlySpan<float> rows, Span<bool> verdicts) => IsAnomalyBatch(rows, [], verdicts);

    /// <summary>
    /// The verdicts on any number of rows with their conditions: true if the score of a row exceeds the threshold of its condition, or is
    /// NaN or infinite.
    /// </summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="verdicts">Receives one value a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int IsAnomalyBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, Span<bool> verdicts)
    {
        int count = SpanLength.Rows(rows.Length, TNetwork.InputLength, verdicts.Length, 1, nameof(rows), nameof(verdicts));
        SpanOverlap.RefuseAny(rows, (ReadOnlySpan<bool>)verdicts, nameof(rows), nameof(verdicts));
        RequireConditions(conditions, count, (ReadOnlySpan<bool>)verdicts, nameof(verdicts));
        Span<float> scores = stackalloc float[RowBlock.Rows];
        int anomalies = 0;
        for (int start = 0; start < count; start += RowBlock.Rows)
        {
            Span<float> block = scores[..Math.Min(RowBlock.Rows, count - start)];
            ScoreBlock(rows, conditions, start, block);
            for (int i = 0; i < block.Length; i++)
            {
                verdicts[start + i] = VerdictRule.Exceeds(block[i], ThresholdOf(ConditionOf(conditions, start + i)));
                anomalies += verdicts[start + i] ? 1 : 0;
            }
        }
        return anomalies;
    }

    /// <summary>The scores of the rows from one on, as many as the block holds.</summary>
    private void ScoreBlock(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, int start, Span<float> block)
    {
        (int length, int width) = (TNetwork.InputLength, TNetwork.ConditionLength);
        ScoreBatch(
            rows.Slice(start * length, block.Length * length), conditions.Slice(start * width, block.Length * width), block);
    }

    private static void RequireConditions<TTarget>(
        ReadOnlySpan<float> conditions, int rows, ReadOnlySpan<TTarget> target, string name)
        where TTarget : unmanaged
    {
        SpanLength.RequireRows(conditions.Length, TNetwork.ConditionLength, rows, nameof(conditions));
        SpanOverlap.RefuseAny(conditions, target, nameof(conditions), name);
    }

    private static ReadOnlySpan<float> ConditionOf(ReadOnlySpan<float> conditions, int row) =>
        conditions.Slice(row * TNetwork.ConditionLength, TNetwork.ConditionLength);
}
