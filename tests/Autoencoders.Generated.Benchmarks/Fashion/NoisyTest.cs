using Images;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>Judges a contestant by what it makes of noisy images: the mean squared error to the clean ones.</summary>
internal sealed class NoisyTest(IContestant contestant) : IContestant
{
    public string Name => contestant.Name;

    public float Step(float[] batch) => contestant.Step(batch);

    public float[] Reconstruct(float[] rows) => contestant.Reconstruct(rows);

    public double[] Judge(float[] rows)
    {
        var noisy = new float[rows.Length];
        Corruption.Apply(Noise.Gaussian, DenoisingAutoencoder.Amount, rows, noisy, seed: 1);
        return
        [
            .. rows.Zip(contestant.Reconstruct(noisy), (clean, restored) => ((double)clean - restored) * ((double)clean - restored))
                .Chunk(DenoisingAutoencoder.InputLength).Select(image => image.Average()),
        ];
    }

    public void Rest() => contestant.Rest();

    public void Dispose() => contestant.Dispose();
}
