namespace Autoencoders.Tests.Codes;

/// <summary>Copies of networks whose code is a distribution, by the members that others do not have.</summary>
[Trait("Registers", "Any")]
public class CopyTests
{
    [Fact]
    public void Draws_and_bounds_have_the_same_bits()
    {
        var network = new CategoricalAutoencoder(3);
        Learn(network);
        float[] expected = Distribution(network);
        CategoricalAutoencoder clone = network.Clone(), target = new(4);
        Assert.NotEqual(expected, Distribution(target));
        Learn(clone);
        Assert.NotEqual(expected, Distribution(clone));
        clone.CopyFrom(network);
        target.CopyFrom(network);
        Assert.Equal(expected, Distribution(network));
        Assert.Equal(expected, Distribution(clone));
        Assert.Equal(expected, Distribution(target));
        target.WarmUp();
        Assert.Equal(expected, Distribution(target));

        static void Learn(CategoricalAutoencoder network) =>
            new Trainer<CategoricalAutoencoder>(network, new Adam(0.1)).Step(Row());
    }

    /// <summary>The loss takes nothing but probabilities, and warming up observes and trains.</summary>
    [Fact]
    public void A_trainer_of_distributions_warms_up()
    {
        var network = new CategoricalAutoencoder(3);
        float[] before = Distribution(network);
        new Trainer<CategoricalAutoencoder>(network, new Adam(0.1)).WarmUp();
        Assert.Equal(before, Distribution(network));
    }

    [Fact]
    public void Conditions_belong_to_draws_too()
    {
        ConditionalVariationalAutoencoder network = new(3), clone = network.Clone();
        network.WarmUp();
        Assert.Equal(Draw(network), Draw(clone));
        clone.Parameters[^1] += 1;
        Assert.NotEqual(Draw(network), Draw(clone));

        static float[] Draw(ConditionalVariationalAutoencoder network)
        {
            var random = new CounterRandom(1);
            var sample = new float[ConditionalVariationalAutoencoder.InputLength];
            network.Sample(ref random, [0, 1, 0, 0], sample);
            return [.. sample, network.EvidenceLowerBound(sample, [0, 1, 0, 0], ref random)];
        }
    }

    [Fact]
    public void What_was_never_generated_is_copied_as_well()
    {
        INetwork<Training.LinearAutoencoder> network = Training.LinearAutoencoder.Create(1);
        Training.LinearAutoencoder clone = network.Clone();
        Assert.Equal(network.State.ToArray(), clone.State.ToArray());
        clone.State.Clear();
        Assert.NotEqual(network.State.ToArray(), clone.State.ToArray());
        network.CopyFrom(clone);
        Assert.Equal(network.State.ToArray(), clone.State.ToArray());
        Assert.Throws<ArgumentNullException>(() => network.CopyFrom(null!));
        Assert.Throws<ArgumentNullException>(() => new CategoricalAutoencoder().CopyFrom(null!));
    }

    private static float[] Row()
    {
        var row = new float[CategoricalAutoencoder.InputLength];
        new CounterRandom(5).Fill(row, 0, 1);
        float sum = row.Sum();
        foreach (ref float value in row.AsSpan())
            value /= sum;
        return row;
    }

    private static float[] Distribution(CategoricalAutoencoder network)
    {
        var random = new CounterRandom(1);
        float[] row = Row(), sample = new float[row.Length], samples = new float[3 * row.Length], bounds = new float[1];
        float[] means = new float[CategoricalAutoencoder.CodeLength], logVariances = new float[means.Length];
        network.Sample(ref random, sample);
        network.SampleBatch(ref random, samples);
        network.EncodeDistribution(row, means, logVariances);
        network.EvidenceLowerBoundBatch(row, ref random, bounds);
        return
        [
            .. sample, .. samples, .. means, .. logVariances, .. bounds,
            network.EvidenceLowerBound(row, ref random), network.LogLikelihood(row, 3, ref random),
        ];
    }
}
