using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Measures a network on samples that it is not trained on.</summary>
internal sealed class Validation<TNetwork>(TNetwork network, Dataset samples) : IParallelWork
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly float[] _losses = new float[samples.Count];

    /// <summary>The mean loss of all samples.</summary>
    public float Loss(WorkerTeam team)
    {
        team.Run(this);
        return Mean.Of(_losses);
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        Share share = Share.Of(samples.Count, part, parts, multiple: 1);
        int start = (int)share.Start;
        int rows = (int)share.End - start;
        network.EvaluateBatch(
            samples.Values.Span.Slice(start * samples.Length, rows * samples.Length), [], _losses.AsSpan(start, rows));
    }
}
