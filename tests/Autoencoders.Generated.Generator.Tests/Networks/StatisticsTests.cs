using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What a step changes beside gradients: running statistics, and the noise of the next.</summary>
[Collection(nameof(NetworkTheory))]
public sealed class StatisticsTests(CompiledNetworks networks)
{
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void FollowTheBatch(string name)
    {
        TrainingTrial trial = TrainingTrial.Of(networks, NetworkTheory.Find(name), 3);
        float[] before = trial.Probe.State.ToArray();
        trial.Probe.UpdateStatistics();

        double[] expected = Array.ConvertAll(before, value => (double)value);
        foreach (ReferenceTensor running in trial.Reference.Tensors.Where(tensor => !tensor.IsTrained))
        {
            (double[] mean, double[] variance) = trial.Pass.Statistics[running.Module.Name];
            double momentum = ((BatchNormalizationReference)running.Module.Layer).Momentum;
            for (int channel = 0; channel < running.Indices.Length; channel++)
            {
                double measured = (running.Name == "running_mean" ? mean : variance)[channel];
                expected[running.Indices[channel]] = ((1 - momentum) * running.Values[channel]) + (momentum * measured);
            }
        }

        for (int index = 0; index < expected.Length; index++)
            Assert.Equal(expected[index], trial.Probe.State[index], 1e-6 * Math.Max(1, Math.Abs(expected[index])));
        Assert.True(before.AsSpan(0, trial.Probe.Parameters.Length).SequenceEqual(trial.Probe.Parameters));
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void EachStepHasNoiseOfItsOwnWhereThereIsNoise(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = networks.Create(network);
        bool isNoisy = new ReferenceNetwork(network, probe).Modules.Any(module => module.Layer.IsNoisy);
        float[] batch = CompiledNetworks.Samples(network, 40);

        (float[] first, _) = probe.Backpropagate(batch, 1, step: 1);
        (float[] second, _) = probe.Backpropagate(batch, 1, step: 2);
        (float[] again, _) = probe.Backpropagate(batch, 1, step: 1);

        Assert.Equal(first, again);
        Assert.Equal(isNoisy, !first.SequenceEqual(second));
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void StandBehindTheParametersWithoutAGap(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = networks.Create(network);
        IReadOnlyList<ReferenceTensor> tensors = new ReferenceNetwork(network, probe).Tensors;

        Assert.Equal(Enumerable.Range(0, probe.State.Length), tensors.SelectMany(tensor => tensor.Indices).Order());
        Assert.All(tensors, tensor => Assert.All(
            tensor.Indices, index => Assert.Equal(tensor.IsTrained, index < probe.Parameters.Length)));
        Assert.True(probe.State[..probe.Parameters.Length] == probe.Parameters, "Parameters are not the first part of the state.");
    }
}
