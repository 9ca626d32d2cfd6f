using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Measures a network on samples that it is not trained on.</summary>
internal sealed class Validation<TNetwork>(TNetwork network, Dataset samples) : IParallelWork
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly float[] _errors = new float[samples.Count];

    /// <summary>The mean of the reconstruction errors of all samples.</summary>
    public float Loss(WorkerTeam team)
    {
        team.Run(this);
        return Mean.Of(_errors);
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        Share share = Share.Of(samples.Count, part, parts, multiple: 1);
        int start = (int)share.Start;
        int rows = (int)share.End - start;
        network.ReconstructionErrorBatch(
            samples.Values.Span.Slice(start * samples.Length, rows * samples.Length), _errors.AsSpan(start, rows));
    }
}
