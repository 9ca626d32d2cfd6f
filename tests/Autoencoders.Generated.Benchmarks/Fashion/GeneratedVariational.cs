using Autoencoders.Benchmarks.Peers;
using Images;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>The generated variational autoencoder, judged by its negative evidence lower bound with one draw an image.</summary>
internal sealed class GeneratedVariational(VariationalAutoencoder network, int threads) : IContestant
{
    private readonly GeneratedContestant<VariationalAutoencoder> _contestant = new(network, threads);
    private CounterRandom _random = new(1);

    public string Name => GeneratedPeer.Name;

    public float Step(float[] batch) => _contestant.Step(batch);

    public float[] Reconstruct(float[] rows) => _contestant.Reconstruct(rows);

    public double[] Judge(float[] rows)
    {
        var bounds = new float[rows.Length / VariationalAutoencoder.InputLength];
        network.EvidenceLowerBoundBatch(rows, ref _random, bounds);
        return Array.ConvertAll(bounds, bound => -(double)bound);
    }

    public void Dispose() => _contestant.Dispose();
}
