namespace Autoencoders;

/// <summary>
/// Brings a score to the scale of the others: 0 is the median of the reference rows, and 1 the score that 84% of them do not exceed, as one
/// standard deviation above the mean. Both stand firm if some of the reference rows are anomalies.
/// </summary>
/// <param name="Median">The score that half of the rows do not exceed.</param>
/// <param name="Spread">The distance from it to the score that 84% do not exceed.</param>
/// <param name="Least">The least score that is told from a smaller one, where logarithms are compared; 0 where scores are.</param>
internal readonly record struct ScoreScale(double Median, double Spread, double Least)
{
    private const double Upper = 0.84;

    // Rows that occur several times have no distance to their neighbors, and their logarithm no end.
    private const double LeastPart = 1e-6;
    private const double LeastSpread = 0.1;

    /// <summary>Finds the scale of the logarithms of scores, for distances and losses, whose sizes span decades.</summary>
    /// <param name="scores">Scores from 0 on, in any order; they are changed.</param>
    public static ScoreScale OfLogarithms(double[] scores)
    {
        double mean = 0;
        foreach (double score in scores)
            mean += score / scores.Length;
        double least = Math.Max(LeastPart * mean, float.Epsilon);
        for (int i = 0; i < scores.Length; i++)
            scores[i] = LogarithmOf(scores[i], least);
        return Of(scores) with { Least = least };
    }

    /// <summary>Finds the scale of scores.</summary>
    /// <param name="scores">Scores in any order; they are changed.</param>
    public static ScoreScale Of(double[] scores)
    {
        Array.Sort(scores);
        double median = scores[scores.Length / 2];
        return new ScoreScale(median, Math.Max(scores[(int)(Upper * scores.Length)] - median, LeastSpread), Least: 0);
    }

    /// <summary>True if the scale is one of finite numbers.</summary>
    public bool IsFinite => double.IsFinite(Median) && double.IsFinite(Spread) && double.IsFinite(Least);

    /// <summary>The score on the common scale; not finite if the score is not.</summary>
    public double Apply(double score)
    {
        if (!double.IsFinite(score))
            return score;
        return ((Least > 0 ? LogarithmOf(score, Least) : score) - Median) / Spread;
    }

    private static double LogarithmOf(double score, double least) =>
        double.IsFinite(score) ? CounterRandom.NaturalLogarithm(Math.Max(score, least)) : score;
}
