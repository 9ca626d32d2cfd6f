using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

/// <summary>Besides losses, gradients and training with the same noise, the parts of the evidence lower bound agree.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
/// <param name="number">The number of the layer that draws the code.</param>
public abstract class VariationalReferenceTests<TNetwork>(string name, int number) : ReferenceTests<TNetwork>(name)
    where TNetwork : class, IVariationalAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private static int Units => TNetwork.CodeLength;

    [Fact]
    public void DistributionsAgree()
    {
        float[] means = new float[Rows * Units], logVariances = new float[Rows * Units], both = new float[2 * Rows * Units];
        Reference.Network<TNetwork>().EncodeDistributionBatch(Input, means, logVariances);
        for (int row = 0; row < Rows; row++)
        {
            means.AsSpan(row * Units, Units).CopyTo(both.AsSpan(2 * row * Units));
            logVariances.AsSpan(row * Units, Units).CopyTo(both.AsSpan((2 * row + 1) * Units));
        }

        Agree("distribution", both, _ => ForwardTolerance);
    }

    [Fact]
    public void TermsOfTheFirstStepAgree()
    {
        Backpropagation<TNetwork> backpropagation = new(Reference.Network<TNetwork>(), Rows);
        backpropagation.Run(Input);

        float[] noise = new float[Rows * Units];
        NormalNoise.Fill(ref noise[0], 0, noise.Length, backpropagation.Workspace.NoiseKey(number));

        // The file's bits are those of machines with fused multiply-add.
        foreach ((float given, float drawn) in Reference["noise"].Zip(noise))
            Assert.Equal(given, drawn, 1e-6f);
        Agree("likelihood.rows", backpropagation.Workspace.Losses, expected => ForwardTolerance * MathF.Max(1, MathF.Abs(expected)));

        // With free bits the mean over all rows is defined, not the share of each.
        Assert.Equal("kl divergence", TNetwork.LossTerms[1].Name);
        float[] divergences = Reference["divergence"];
        double expected = Enumerable.Range(0, Units).Sum(unit =>
            Math.Max(FreeBits, Enumerable.Range(0, Rows).Average(row => (double)divergences[row * Units + unit])));
        Assert.Equal(expected, backpropagation.Workspace.Term(1).ToArray().Average(value => (double)value), ForwardTolerance);
    }

    /// <summary>The nats that each unit counts with at least.</summary>
    protected virtual double FreeBits => 0;
}
