using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>Scores, verdicts and causes.</content>
public sealed partial class AnomalyEnsemble : IRowJudge
{
    /// <summary>The score of one row, the same as in a batch; NaN or infinite if a value is not finite or too large.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public float Score(ReadOnlySpan<float> row, ReadOnlySpan<float> condition = default)
    {
        float score = 0;
        SpanLength.Require(row.Length, InputLength, nameof(row));
        ScoreBatch(row, condition, new Span<float>(ref score));
        return score;
    }

    /// <summary>The scores of any number of rows.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="scores">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, Span<float> scores) => ScoreBatch(rows, [], scores);

    /// <summary>The scores of any number of rows with their conditions.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="scores">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, Span<float> scores)
    {
        SpanOverlap.Refuse(rows, scores, nameof(rows), nameof(scores));
        int count = SpanLength.Rows(rows.Length, InputLength, scores.Length, 1, nameof(rows), nameof(scores));
        SpanLength.RequireRows(conditions.Length, ConditionLength, count, nameof(conditions));
        SpanOverlap.Refuse(conditions, scores, nameof(conditions), nameof(scores));
        _score.ScoreBatch(rows, conditions, Scaler, scores);
    }

    /// <summary>True if the score of one row exceeds the threshold of its condition, or is NaN or infinite.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public bool IsAnomaly(ReadOnlySpan<float> row, ReadOnlySpan<float> condition = default) =>
        VerdictRule.Exceeds(Score(row, condition), ThresholdOf(condition));

    /// <summary>Scores and judges one row in one call.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public AnomalyVerdict Judge(ReadOnlySpan<float> row, ReadOnlySpan<float> condition = default) =>
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
        (int length, int width) = (InputLength, ConditionLength);
        int count = SpanLength.Rows(rows.Length, length, verdicts.Length, 1, nameof(rows), nameof(verdicts));
        SpanLength.RequireRows(conditions.Length, width, count, nameof(conditions));
        SpanOverlap.RefuseAny(rows, (ReadOnlySpan<AnomalyVerdict>)verdicts, nameof(rows), nameof(verdicts));
        SpanOverlap.RefuseAny(conditions, (ReadOnlySpan<AnomalyVerdict>)verdicts, nameof(conditions), nameof(verdicts));
        Span<float> scores = stackalloc float[RowBlock.Rows];
        int anomalies = 0;
        for (int start = 0; start < count; start += RowBlock.Rows)
        {
            Span<float> block = scores[..Math.Min(RowBlock.Rows, count - start)];
            ReadOnlySpan<float> told = conditions.Slice(start * width, block.Length * width);
            _score.ScoreBatch(rows.Slice(start * length, block.Length * length), told, Scaler, block);
            for (int i = 0; i < block.Length; i++)
            {
                verdicts[start + i] = _rule.On(block[i], told.Slice(i * width, width));
                anomalies += verdicts[start + i].IsAnomaly ? 1 : 0;
            }
        }
        return anomalies;
    }

    /// <summary>
    /// The features of a row with the largest errors, the mean of those of the networks, as
    /// <see cref="AnomalyDetector{TNetwork}.Explain(ReadOnlySpan{float}, Span{FeatureContribution})"/> orders them.
    /// </summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="contributions">Receives as many as it holds, at most one a feature.</param>
    /// <returns>How many it received.</returns>
    /// <exception cref="ArgumentException">The row has another length, the spans overlap, or the scaler refuses a value.</exception>
    public int Explain(ReadOnlySpan<float> row, Span<FeatureContribution> contributions) => Explain(row, [], contributions);

    /// <summary>The features of a row with the largest errors under a condition.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="contributions">Receives as many as it holds, at most one a feature.</param>
    /// <returns>How many it received.</returns>
    /// <exception cref="ArgumentException">A span has another length, spans overlap, or the scaler refuses a value.</exception>
    public int Explain(ReadOnlySpan<float> row, ReadOnlySpan<float> condition, Span<FeatureContribution> contributions)
    {
        SpanLength.Require(row.Length, InputLength, nameof(row));
        return RowCauses.Find(this, row, condition, _calibration.TypicalErrors, contributions);
    }

    /// <summary>
    /// Looks for the smallest change that makes a row normal, as
    /// <see cref="AnomalyDetector{TNetwork}.SmallestChange(ReadOnlySpan{float}, Span{FeatureChange})"/> does.
    /// </summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="changes">Receives the changes; at most as many as it holds.</param>
    /// <returns>How many there are, and whether they make the row normal.</returns>
    /// <exception cref="ArgumentException">The row has another length, the spans overlap, or the scaler refuses a value.</exception>
    public RowChange SmallestChange(ReadOnlySpan<float> row, Span<FeatureChange> changes) => SmallestChange(row, [], changes);

    /// <summary>Looks for the smallest change that makes a row normal under its condition, which stays as it is.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="changes">Receives the changes; at most as many as it holds.</param>
    /// <returns>How many there are, and whether they make the row normal.</returns>
    /// <exception cref="ArgumentException">A span has another length, spans overlap, or the scaler refuses a value.</exception>
    public RowChange SmallestChange(ReadOnlySpan<float> row, ReadOnlySpan<float> condition, Span<FeatureChange> changes)
    {
        SpanLength.Require(row.Length, InputLength, nameof(row));
        return ChangeSearch.Run(this, row, condition, changes);
    }

    Dataset? IRowJudge.UsualRows => _score.UsualRows;

    bool IRowJudge.IsAnomalous(float score, ReadOnlySpan<float> condition) => VerdictRule.Exceeds(score, ThresholdOf(condition));

    bool IRowJudge.IsMissing(float value) => float.IsNaN(value) && Array.Exists(_networks, network => network.AcceptsMissing);

    bool IRowJudge.IsNumber(int feature) => _networks[^1].IsNumber(feature);

    void IRowJudge.Reconstruct(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        Span<float> one = ThreadMemory.Of(values.Length);
        reconstruction.Clear();
        foreach (IEnsembleNetwork network in _networks)
        {
            network.Reconstruct(values, condition, one);
            AddPart(one, reconstruction);
        }

        // The mean of two categories is not a category: that of the last network counts.
        for (int feature = 0; feature < one.Length; feature++)
        {
            if (!_networks[^1].IsNumber(feature))
                reconstruction[feature] = one[feature];
        }
    }

    void IRowJudge.Errors(
        ReadOnlySpan<float> values, ReadOnlySpan<float> condition, ReadOnlySpan<float> reconstruction, Span<float> errors)
    {
        if (!_networks[0].HasColumns)
        {
            for (int feature = 0; feature < errors.Length; feature++)
                errors[feature] = ColumnError.Of(values[feature], reconstruction[feature]);
            return;
        }
        Span<float> one = ThreadMemory.Of(values.Length);
        errors.Clear();
        foreach (IEnsembleNetwork network in _networks)
        {
            network.ColumnErrors(values, condition, one);
            AddPart(one, errors);
        }
    }

    private void AddPart(ReadOnlySpan<float> values, Span<float> sums)
    {
        for (int feature = 0; feature < values.Length; feature++)
            sums[feature] += values[feature] / _networks.Length;
    }
}
