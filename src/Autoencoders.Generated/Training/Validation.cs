using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Measures a network on samples that it is not trained on.</summary>
internal sealed class Validation<TNetwork>(TNetwork network, Dataset samples, WorkerTeam team) : IParallelWork
    where TNetwork : class, INetwork<TNetwork>
{
    // A network may draw noise by the place of a row in its batch: whoever measures a row, it lies in the same batch.
    private const int BatchRows = 256;

    private readonly float[] _losses = new float[samples.Count];

    /// <summary>The mean loss of all samples.</summary>
    public float Loss()
    {
        team.Run(this);
        return Mean.Of(_losses);
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        ReadOnlySpan<float> values = samples.Values.Span;
        ReadOnlySpan<float> conditions = samples.Conditions.Span;
        Share share = Share.Of(samples.Count, part, parts, BatchRows);
        for (int start = (int)share.Start; start < share.End; start += BatchRows)
        {
            int rows = Math.Min(BatchRows, (int)share.End - start);
            network.EvaluateBatch(
                values.Slice(start * samples.Length, rows * samples.Length),
                TNetwork.ConditionLength == 0 ? [] : conditions.Slice(start * TNetwork.ConditionLength, rows * TNetwork.ConditionLength),
                _losses.AsSpan(start, rows));
        }
    }
}
