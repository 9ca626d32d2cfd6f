using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Measures a network on samples that it is not trained on: by the task that it is trained for. A network that learns to remove noise is
/// shown the samples with noise, which is the same in each epoch.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="samples">The samples.</param>
/// <param name="options">The seed of the noise, and whether samples without it are measured too.</param>
/// <param name="team">The threads to share the work.</param>
internal sealed class Validation<TNetwork>(TNetwork network, Dataset samples, TrainingOptions options, WorkerTeam team) : IParallelWork
    where TNetwork : class, ITrainable<TNetwork>
{
    // A network may draw noise by the place of a row in its batch: each measurement of a row has it in the same batch.
    private const int BatchRows = 256;

    private readonly float[] _losses = new float[samples.Count];

    private enum Stage
    {
        AsTrained,
        Clean,
    }

    /// <summary>The mean losses of all samples.</summary>
    /// <exception cref="TrainingDivergedException">One is not finite.</exception>
    public ValidationLosses Measure()
    {
        float loss = MeanOf(Stage.AsTrained);
        float? entropy = options.EarlyStopping?.Measure == StoppingMeasure.LossEntropy ? LossEntropy.Of(_losses) : null;
        return new(loss, TNetwork.Corrupts && options.CleanValidation ? MeanOf(Stage.Clean) : null, entropy);
    }

    private float MeanOf(Stage stage)
    {
        team.Run(this, (int)stage);
        float mean = Mean.Of(_losses);
        if (float.IsFinite(mean))
            return mean;
        int row = NonFinite.IndexIn(_losses) is var bad and >= 0 ? bad : IndexOfLargest(_losses);
        int column = IndexOfLargest(samples[row]);
        throw TrainingDivergedException.OfValidation(mean, row, column, samples[row][column]);
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        int largest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (Math.Abs(values[i]) > Math.Abs(values[largest]) || float.IsNaN(values[largest]))
                largest = i;
        }
        return largest;
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        ReadOnlySpan<float> values = samples.Values.Span;
        ReadOnlySpan<float> conditions = samples.Conditions.Span;
        Partition share = Partition.Of(samples.Count, part, parts, BatchRows);
        for (int start = (int)share.Start; start < share.End; start += BatchRows)
        {
            int rows = Math.Min(BatchRows, (int)share.End - start);
            ReadOnlySpan<float> inputs = values.Slice(start * samples.Length, rows * samples.Length);
            ReadOnlySpan<float> given = TNetwork.ConditionLength == 0
                ? []
                : conditions.Slice(start * TNetwork.ConditionLength, rows * TNetwork.ConditionLength);
            if ((Stage)stage == Stage.Clean || !TNetwork.Corrupts)
                network.EvaluateBatch(inputs, given, _losses.AsSpan(start, rows));
            else
                network.EvaluateCorruptedBatch(inputs, given, _losses.AsSpan(start, rows), start, options.Seed);
        }
    }
}
