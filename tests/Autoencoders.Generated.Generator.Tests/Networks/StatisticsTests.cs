namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What a step changes beside gradients: running statistics, and the noise of the next.</summary>
public sealed class StatisticsTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void FollowTheBatch(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        if (!probe.Tensors.ToArray().Any(tensor => ReferenceTensor.IsRunning(tensor.Name[(tensor.Name.LastIndexOf('.') + 1)..])))
        {
            AssertUnchanged(probe, CompiledNetworks.Samples(network, 3));
            return;
        }

        TrainingTrial trial = TrainingTrial.Of(Networks, network, 3);
        float[] before = trial.Probe.State.ToArray();
        trial.Probe.UpdateStatistics();

        double[] expected = Array.ConvertAll(before, value => (double)value);
        foreach (ReferenceTensor running in trial.Reference.Tensors.Where(tensor => !tensor.IsTrained))
        {
            double[] updated = running.Module.Layer.Updated(running.Module, running.Name, trial.Pass);
            for (int element = 0; element < running.Indices.Length; element++)
                expected[running.Indices[element]] = updated[element];
        }

        for (int index = 0; index < expected.Length; index++)
            Assert.Equal(expected[index], trial.Probe.State[index], 1e-6 * Math.Max(1, Math.Abs(expected[index])));
        Assert.True(before.AsSpan(0, trial.Probe.Parameters.Length).SequenceEqual(trial.Probe.Parameters));
    }

    /// <summary>A network without statistics has nothing that a step could change beside gradients.</summary>
    private static void AssertUnchanged(INetworkProbe probe, float[] batch)
    {
        float[] before = probe.State.ToArray();
        probe.Backpropagate(batch, 1);
        probe.UpdateStatistics();
        Assert.Equal(before, probe.State.ToArray());
        Assert.Equal(before.Length, probe.Parameters.Length);
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void EachStepHasNoiseOfItsOwnWhereThereIsNoise(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        bool isNoisy = new ReferenceNetwork(network, probe).Modules.Any(module => module.Layer.IsNoisy);
        float[] batch = CompiledNetworks.Samples(network, 40);

        (float[] first, _) = probe.Backpropagate(batch, 1, step: 1);
        (float[] second, _) = probe.Backpropagate(batch, 1, step: 2);
        (float[] again, _) = probe.Backpropagate(batch, 1, step: 1);

        Assert.Equal(first, again);
        Assert.Equal(isNoisy, !first.SequenceEqual(second));
    }

    [Trait("Registers", "Any")]
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void StandBehindTheParametersWithoutAGap(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        IReadOnlyList<ReferenceTensor> tensors = new ReferenceNetwork(network, probe).Tensors;

        Assert.Equal(Enumerable.Range(0, probe.State.Length), tensors.SelectMany(tensor => tensor.Indices).Order());
        Assert.All(tensors, tensor => Assert.All(
            tensor.Indices, index => Assert.Equal(tensor.IsTrained, index < probe.Parameters.Length)));
        Assert.True(probe.State[..probe.Parameters.Length] == probe.Parameters, "Parameters are not the first part of the state.");
    }
}
