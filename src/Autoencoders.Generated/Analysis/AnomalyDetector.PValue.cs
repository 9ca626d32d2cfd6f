namespace Autoencoders;

/// <content>The probabilities of scores.</content>
public sealed partial class AnomalyDetector<TNetwork>
{
    /// <summary>The scores of the calibration rows, without those that <see cref="Contamination"/> left out.</summary>
    /// <exception cref="InvalidOperationException">The detector comes from a file of a former version, which has no scores.</exception>
    public ScoreDistribution Scores => _rule.Scores;

    /// <summary>
    /// The conformal p-value of a score: the probability that a normal row has this score or a higher one, <c>(1 + higher or equal) /
    /// (1 + rows)</c> with the calibration rows. A normal row has a p-value of at most 0.01 in one of a hundred cases, whatever the scores
    /// are distributed like. The smallest is <c>1 / (1 + rows)</c>.
    /// </summary>
    /// <param name="score">A score of this detector. NaN and infinity count as higher than all.</param>
    /// <exception cref="InvalidOperationException">The detector comes from a file of a former version, which has no scores.</exception>
    public double PValue(float score) => Scores.PValue(score);

    /// <summary>
    /// The conformal p-value of the score of a row with its condition: among the calibration rows of its label, where
    /// <see cref="LabelThresholds"/> are, otherwise among all of them.
    /// </summary>
    /// <param name="score">A score of this detector. NaN and infinity count as higher than all.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="InvalidOperationException">The detector comes from a file of a former version, which has no scores.</exception>
    public double PValue(float score, ReadOnlySpan<float> condition) =>
        _rule.ScoresOf(condition).PValue(score);

    /// <summary>
    /// The 95% confidence interval of the share of normal rows that have this score or a higher one (Clopper and Pearson 1934): the
    /// precision of the p-value, which few calibration rows limit.
    /// </summary>
    /// <param name="score">A score of this detector. NaN and infinity count as higher than all.</param>
    /// <exception cref="InvalidOperationException">The detector comes from a file of a former version, which has no scores.</exception>
    public RateInterval PValueInterval(float score) => VerdictRule.IntervalOf(Scores, score);

    /// <summary>The 95% confidence interval of <see cref="PValue(float, ReadOnlySpan{float})"/>.</summary>
    /// <param name="score">A score of this detector. NaN and infinity count as higher than all.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="InvalidOperationException">The detector comes from a file of a former version, which has no scores.</exception>
    public RateInterval PValueInterval(float score, ReadOnlySpan<float> condition) =>
        VerdictRule.IntervalOf(_rule.ScoresOf(condition), score);
}
