using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Stacked;

/// <summary>The steps of the levels of stacked autoencoders, against plain networks of two parts.</summary>
public sealed class LevelTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    private const int Rows = 3, MostAttempts = 200;
    private const float Untouched = 12345f;
    private const double Step = 3e-5;

    public static TheoryData<string, int> All
    {
        get
        {
            TheoryData<string, int> levels = [];
            foreach (StackedCase stacked in StackedCases.List)
            {
                for (int level = 1; level <= stacked.Levels.Length; level++)
                    levels.Add(stacked.Network.Name, level);
            }

            return levels;
        }
    }

    public static TheoryData<string> Names => [.. StackedCases.List.Select(stacked => stacked.Network.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void AStepHasTheGradientsOfItsTwoPartsAndLeavesAllElseUntouched(string name, int level)
    {
        (IStackedProbe probe, LevelReference reference, float[] batch) = Trial(name, level);
        (float[] losses, float[] gradients) = probe.Backpropagate(level, batch, 1, Untouched);

        double[] expectedLosses = reference.Losses(NewPass());
        for (int row = 0; row < Rows; row++)
            Assert.Equal(expectedLosses[row], losses[row], 1e-5 * Math.Max(1, Math.Abs(expectedLosses[row])));

        HashSet<int> trained = [];
        double largest = 0;
        List<(int Index, double Expected)> slopes = [];
        foreach (ReferenceTensor tensor in reference.Tensors)
        {
            for (int element = 0; element < tensor.Values.Length; element++)
            {
                double expected = Slope(reference, tensor, element);
                largest = Math.Max(largest, Math.Abs(expected));
                slopes.Add((tensor.Indices[element], expected));
                trained.Add(tensor.Indices[element]);
            }
        }

        Assert.True(largest > 1e-4, $"The largest gradient is {largest}.");
        foreach ((int index, double expected) in slopes)
        {
            double allowed = (1e-4 * Math.Abs(expected)) + (1e-5 * largest);
            Assert.True(
                Math.Abs(gradients[index] - expected) <= allowed, $"Parameter {index}: {gradients[index]:G9} instead of {expected:G9}.");
        }

        for (int index = 0; index < gradients.Length; index++)
            Assert.Equal(trained.Contains(index), gradients[index] != Untouched);
        Assert.Equal(trained.Order(), Indices(probe.LevelParameters(level), gradients.Length).Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void AStepHasTheSameBitsInAnyNumberOfParts(string name, int level)
    {
        (IStackedProbe probe, _, _) = Trial(name, level);
        float[] batch = CompiledNetworks.Samples(NetworkTheory.Find(name), 21, seed: 5);
        (float[] losses, float[] gradients) = probe.Backpropagate(level, batch, 1, Untouched);
        Assert.All(gradients, gradient => Assert.True(float.IsFinite(gradient)));
        foreach (int parts in (int[])[2, 3, 8])
        {
            (float[] partLosses, float[] partGradients) = probe.Backpropagate(level, batch, parts, Untouched);
            Assert.Equal(losses, partLosses);
            Assert.Equal(gradients, partGradients);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StepsAllocateNothing(string name)
    {
        // Ten times the steps of an epoch: what it allocates is its report.
        IStackedProbe probe = Create(name, attempt: 0);
        float[] samples = CompiledNetworks.Samples(NetworkTheory.Find(name), 200, seed: 5);
        Assert.Equal(probe.AllocatedByPretraining(samples, batchSize: 100), probe.AllocatedByPretraining(samples, batchSize: 10));
    }

    [Fact]
    public void TheLevelsAreThoseThatAReaderExpects() => Assert.All(
        StackedCases.List, stacked => Assert.Equal(stacked.Levels.Length, Create(stacked.Network.Name, attempt: 0).LevelCount));

    private static IEnumerable<int> Indices(ReadOnlySpan<Range> ranges, int length)
    {
        List<int> indices = [];
        foreach (Range range in ranges)
        {
            (int start, int count) = range.GetOffsetAndLength(length);
            indices.AddRange(Enumerable.Range(start, count));
        }

        return indices;
    }

    private static double Slope(LevelReference reference, ReferenceTensor tensor, int element)
    {
        double value = tensor.Values[element];
        double above = At(value + Step), below = At(value - Step);
        tensor.Values[element] = value;
        return ((above - below) / (2 * Step)) + ((tensor.Penalized?.WeightDecay ?? 0) * value);

        double At(double displaced)
        {
            tensor.Values[element] = displaced;
            return reference.Objective(NewPass());
        }
    }

    private static ReferencePass NewPass() => new(isTraining: true);

    /// <summary>A network and a batch on which derivatives can be compared, as no value is near a kink.</summary>
    private (IStackedProbe Probe, LevelReference Reference, float[] Batch) Trial(string name, int level)
    {
        StackedCase stacked = StackedCases.List.Single(stacked => stacked.Network.Name == name);
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            INetworkProbe whole = Networks.Create(stacked.Network, attempt);
            IStackedProbe probe = Create(name, attempt);
            float[] batch = CompiledNetworks.Samples(stacked.Network, Rows, attempt);
            double[][] exact = [.. batch.Select(value => (double)value).Chunk(stacked.Network.InputLength)];
            LevelReference reference = new(
                stacked.Network, new ReferenceNetwork(stacked.Network, whole), stacked.Levels[level - 1], level == 1, exact);
            ReferencePass pass = NewPass();
            reference.Objective(pass);
            if (Math.Min(pass.Margin, reference.Margin) >= 1)
                return (probe, reference, batch);
        }

        throw new InvalidOperationException($"{name} came too near to a kink with each of {MostAttempts} seeds.");
    }

    /// <summary>The network of a case with the same weights as <see cref="CompiledNetworks.Create"/> gives it.</summary>
    private IStackedProbe Create(string name, int attempt)
    {
        IStackedProbe probe = Networks.CreateStacked(name);
        Networks.Create(NetworkTheory.Find(name), attempt).State.CopyTo(probe.State);
        return probe;
    }
}
