using Autoencoders;

namespace SeriesStudy.Ranking;

/// <summary>The scores of windows by one method.</summary>
/// <param name="HeldOut">Those of normal windows that the method has not learned, which give the threshold.</param>
/// <param name="Judged">Those of the windows to judge, in the order of time.</param>
internal sealed record WindowScores(float[] HeldOut, float[] Judged)
{
    /// <summary>The declared loss of a trained network.</summary>
    public static WindowScores OfLoss<TNetwork>(TNetwork network, WindowSplit split)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        return new WindowScores(Score(split.HeldOut), Score(split.Judged));

        float[] Score(Dataset windows)
        {
            var scores = new float[windows.Count];
            network.ReconstructionErrorBatch(windows.Values.Span, scores);
            return scores;
        }
    }

    /// <summary>A score of the library's detector that is fitted to training windows.</summary>
    public static WindowScores OfDetector<TNetwork>(TNetwork network, WindowSplit split, AnomalyScore score, double falseAlarms)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var detector = AnomalyDetector<TNetwork>.Calibrate(network, split.Training, split.HeldOut, falseAlarms, scaler: null, score);
        return new WindowScores(Score(split.HeldOut), Score(split.Judged));

        float[] Score(Dataset windows)
        {
            var scores = new float[windows.Count];
            detector.ScoreBatch(windows.Values.Span, scores);
            return scores;
        }
    }

    /// <summary>The squared error of principal components: the best linear network with a code as long.</summary>
    public static WindowScores OfComponents(PrincipalComponents components, WindowSplit split)
    {
        return new WindowScores(Score(split.HeldOut), Score(split.Judged));

        float[] Score(Dataset windows)
        {
            var reconstruction = new float[windows.Length];
            var scores = new float[windows.Count];
            for (int window = 0; window < scores.Length; window++)
            {
                components.Reconstruct(windows[window], reconstruction);
                for (int i = 0; i < reconstruction.Length; i++)
                {
                    float difference = windows[window][i] - reconstruction[i];
                    scores[window] += difference * difference / reconstruction.Length;
                }
            }

            return scores;
        }
    }
}
