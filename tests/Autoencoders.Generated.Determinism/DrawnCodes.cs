namespace Autoencoders.Determinism;

/// <summary>What a variational network can do beside the others.</summary>
internal static class DrawnCodes
{
    private const int Draws = 100;

    /// <summary>Draws samples, bounds and likelihoods, and tells their fingerprint as one line.</summary>
    public static string Line(VariationalAutoencoder network)
    {
        var outputs = new Fingerprint();
        var random = new CounterRandom(seed: 5);
        var sample = new float[VariationalAutoencoder.InputLength];
        for (int draw = 0; draw < Draws; draw++)
        {
            network.Sample(ref random, sample);
            outputs.Add(sample);
            outputs.Add([network.EvidenceLowerBound(sample, ref random), network.LogLikelihood(sample, 10, ref random)]);
        }

        return $"drawn outputs={outputs}";
    }
}
