namespace Autoencoders;

/// <summary>The normal scores that a control chart is calibrated with.</summary>
internal static class ControlChartScores
{
    /// <summary>The mean and the standard deviation of the scores that do not exceed a threshold.</summary>
    /// <exception cref="ArgumentException">There are fewer than two such scores, or one is NaN, or all are equal.</exception>
    public static (double Mean, double Deviation) Moments(ReadOnlySpan<float> scores, float threshold, string name)
    {
        double mean = 0, squares = 0;
        int count = 0;
        for (int row = 0; row < scores.Length; row++)
        {
            if (float.IsNaN(scores[row]))
                throw new ArgumentException($"The score of row {row} (from 0) is NaN.", name);
            if (scores[row] > threshold || !float.IsFinite(scores[row]))
                continue;
            count++;
            double difference = scores[row] - mean;
            mean += difference / count;
            squares += difference * (scores[row] - mean);
        }

        if (count < 2)
            throw new ArgumentException($"A chart needs at least 2 scores up to the threshold of {threshold}; there are {count}.", name);
        double deviation = Math.Sqrt(squares / (count - 1));
        return deviation > 0
            ? (mean, deviation)
            : throw new ArgumentException($"All {count} scores up to the threshold are {mean}: they have no deviation.", name);
    }
}
