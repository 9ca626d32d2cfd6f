using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>The causes of a verdict.</content>
public sealed partial class AnomalyDetector<TNetwork>
{
    /// <summary>
    /// The features of a row that differ most from their reconstruction, in squared difference in network units, largest first; of equal
    /// ones the first. Columns of a network that declares them have the errors of their kinds instead. What a network with <see cref="Missing.Masked"/> lacks is no cause. Before all others come features that were
    /// constant in the rows that a <see cref="StandardScaler"/> or <see cref="MinMaxScaler"/> was fitted to, and have changed: the network
    /// has never seen another value, so that theirs spoils the reconstructions of the others.
    /// </summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="contributions">Receives as many as it holds, at most one a feature.</param>
    /// <returns>How many it received.</returns>
    /// <exception cref="ArgumentException">The row has another length, the spans overlap, or the scaler refuses a value.</exception>
    public int Explain(ReadOnlySpan<float> row, Span<FeatureContribution> contributions) => Explain(row, [], contributions);

    /// <summary>
    /// The features of a row that differ most from their reconstruction under a condition, in the order of
    /// <see cref="Explain(ReadOnlySpan{float}, Span{FeatureContribution})"/>.
    /// </summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="contributions">Receives as many as it holds, at most one a feature.</param>
    /// <returns>How many it received.</returns>
    /// <exception cref="ArgumentException">A span has another length, spans overlap, or the scaler refuses a value.</exception>
    public int Explain(ReadOnlySpan<float> row, ReadOnlySpan<float> condition, Span<FeatureContribution> contributions)
    {
        SpanLength.Require(row.Length, TNetwork.InputLength, nameof(row));
        return RowCauses.Find(this, row, condition, _calibration.TypicalErrors, contributions);
    }
}
