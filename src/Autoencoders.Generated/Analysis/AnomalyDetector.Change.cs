using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>The smallest change that makes a row normal.</content>
public sealed partial class AnomalyDetector<TNetwork> : IRowJudge
{
    /// <summary>
    /// Looks for the smallest change that makes a row normal: few features, and the values nearest to their own with which the row does not
    /// exceed the threshold (a counterfactual explanation, Wachter et al. 2018). It tells the cause of an alarm where <c>Explain</c> tells
    /// where its error lies: a network spreads the error of one wrong value over others that depend on it.
    /// </summary>
    /// <remarks>
    /// Finding the smallest of all changes would take forever. The search changes one feature at a time, the one that lowers the score
    /// most; it tries the value that the network expects and the value of the nearest training row, where the detector has these. At most
    /// eight scores for each feature and change are computed, and some more at the end. Missing values stay missing, and a
    /// category becomes another one. Numbers that stand for categories, without saying so, may become numbers between them.
    /// </remarks>
    /// <example><code>
    /// var detector = AnomalyDetector&lt;MachineAutoencoder>.Calibrate(model, training, heldOut, falseAlarmRate: 0.01);
    /// Span&lt;FeatureChange> changes = stackalloc FeatureChange[3];
    /// RowChange found = detector.SmallestChange(row, changes);
    /// foreach (FeatureChange change in changes[..found.Count])
    ///     Console.WriteLine($"{change.Feature}: {change.From} -> {change.To}");
    /// if (!found.IsNormal)
    ///     Console.WriteLine("No change of three features makes this row normal.");
    /// </code></example>
    /// <param name="row">One row: input length.</param>
    /// <param name="changes">Receives the changes, the one that lowered the score most first; at most as many as it holds.</param>
    /// <returns>How many there are, and whether they make the row normal.</returns>
    /// <exception cref="ArgumentException">The row has another length, the spans overlap, or the scaler refuses a value.</exception>
    public RowChange SmallestChange(ReadOnlySpan<float> row, Span<FeatureChange> changes) => SmallestChange(row, [], changes);

    /// <summary>
    /// Looks for the smallest change that makes a row normal under its condition, which stays as it is, as
    /// <see cref="SmallestChange(ReadOnlySpan{float}, Span{FeatureChange})"/> does.
    /// </summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="changes">Receives the changes, the one that lowered the score most first; at most as many as it holds.</param>
    /// <returns>How many there are, and whether they make the row normal.</returns>
    /// <exception cref="ArgumentException">A span has another length, spans overlap, or the scaler refuses a value.</exception>
    public RowChange SmallestChange(ReadOnlySpan<float> row, ReadOnlySpan<float> condition, Span<FeatureChange> changes)
    {
        SpanLength.Require(row.Length, TNetwork.InputLength, nameof(row));
        return ChangeSearch.Run(this, row, condition, changes);
    }

    Dataset? IRowJudge.UsualRows => _joint?.UsualRows;

    bool IRowJudge.IsAnomalous(float score, ReadOnlySpan<float> condition) =>
        VerdictRule.Exceeds(score, ThresholdOf(condition));

    bool IRowJudge.IsMissing(float value) => IsMissing(value);

    bool IRowJudge.IsNumber(int feature) => TNetwork.Columns.Count == 0 || TNetwork.Columns[feature].Kind == ColumnKind.Numeric;

    void IRowJudge.Reconstruct(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, Span<float> reconstruction) =>
        Network.Reconstruct(values, condition, reconstruction);

    void IRowJudge.Errors(
        ReadOnlySpan<float> values, ReadOnlySpan<float> condition, ReadOnlySpan<float> reconstruction, Span<float> errors)
    {
        if (TNetwork.Columns.Count > 0)
        {
            Network.ColumnErrors(values, condition, errors);
            return;
        }
        reconstruction.CopyTo(errors);
        ColumnError.Squares<TNetwork>(values, errors);
    }
}
