using Autoencoders.Generator.Tests.Networks.Cases;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What validation measures of each network that learns to remove noise.</summary>
public sealed class ValidationNoiseTests
{
    private const int Rows = 70, Seed = 11;

    public static TheoryData<string> Names => [.. AllCases.List.Where(Corrupts).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_loss_is_that_of_the_reference_with_the_noise_of_each_row(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        int before = network.Options.IsMasked ? 1 : 0;
        for (int attempt = 0; ; attempt++)
        {
            Assert.InRange(attempt, 0, 1000);
            INetworkProbe probe = CompiledNetworks.Shared.Create(network, attempt);
            ReferenceNetwork reference = new(network, probe);
            float[] samples = CompiledNetworks.Samples(network, Rows, attempt), losses = new float[Rows];
            ReferencePass pass = new(
                isTraining: false, noiseKey: layer => TrainingWorkspace.ValidationKey(layer + before, Seed));
            double[] expected = reference.Losses([.. samples.Select(value => (double)value).Chunk(network.InputLength)], pass);
            if (pass.Margin < 0.01)
                continue;

            probe.EvaluateCorruptedBatch(samples, losses, firstRow: 0, Seed);
            for (int row = 0; row < Rows; row++)
                Assert.Equal(expected[row], losses[row], 1e-5 * Math.Max(1, Math.Abs(expected[row])));
            return;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_noise_is_a_function_of_row_and_seed(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = CompiledNetworks.Shared.Create(network);
        float[] samples = CompiledNetworks.Samples(network, Rows);
        float[] whole = Losses(Rows, Seed);

        foreach (int block in (int[])[1, 6, 33])
            Assert.Equal(whole, Losses(block, Seed));
        if (network.Encoder.OfType<CorruptionReference>().Any(noise => noise.IsNoisy))
            Assert.NotEqual(whole, Losses(Rows, Seed + 1));

        float[] Losses(int block, int seed)
        {
            float[] losses = new float[Rows];
            for (int first = 0; first < Rows; first += block)
            {
                int count = Math.Min(block, Rows - first);
                ReadOnlySpan<float> rows = samples.AsSpan(first * network.InputLength, count * network.InputLength);
                probe.EvaluateCorruptedBatch(rows, losses.AsSpan(first, count), first, seed);
            }

            return losses;
        }
    }

    private static bool Corrupts(NetworkCase network) => network.Encoder.Any(layer => layer is CorruptionReference);
}
