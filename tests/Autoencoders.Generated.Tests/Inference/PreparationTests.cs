namespace Autoencoders.Tests.Inference;

/// <summary>The weights that inference makes from the state at its first call: made anew after each change, by any number of threads.</summary>
[Trait("Registers", "AnyOfGroup")]
public class PreparationTests
{
    private const int Rows = 13;

    public static TheoryData<string> Changes => ["training", "parameters", "state", "copy", "load"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Packed_weights_follow_each_change(string change) => AssertFollows<PackedAutoencoder>(
        change,
        static (network, other) => network.CopyFrom(other),
        static bytes => PackedAutoencoder.Load(bytes));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Packed_copies_follow_each_change(string change) => AssertFollows<PreparedAutoencoder>(
        change,
        static (network, other) => network.CopyFrom(other),
        static bytes => PreparedAutoencoder.Load(bytes));

    [Fact]
    public void Threads_that_prepare_at_once_give_the_same_bits()
    {
        PreparedAutoencoder first = new(seed: 1), second = new(seed: 2), shared = new();
        float[] inputs = Inputs<PreparedAutoencoder>();
        float[][] expected = [Outputs(first, inputs), Outputs(second, inputs)];
        const int Threads = 4, Rounds = 200;
        var outputs = new float[Threads][];
        using var change = new Barrier(Threads, barrier => shared.CopyFrom(barrier.CurrentPhaseNumber / 2 % 2 == 0 ? first : second));
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() => Run(thread)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(outputs, differing => Assert.Null(differing));

        void Run(int thread)
        {
            for (int round = 0; round < Rounds; round++)
            {
                change.SignalAndWait();
                float[] given = Outputs(shared, inputs);
                if (!given.AsSpan().SequenceEqual(expected[round / 2 % 2]))
                    outputs[thread] ??= given;
            }
        }
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_call()
    {
        PreparedAutoencoder network = new();
        float[] inputs = Inputs<PreparedAutoencoder>(), outputs = new float[inputs.Length];
        network.ReconstructBatch(inputs, outputs);
        Assert.Equal(0, Allocation.Of(() =>
        {
            network.Parameters[0] = 0.5f;
            network.ReconstructBatch(inputs, outputs);
        }));
    }

    /// <summary>After a change, a network that has inferred gives the bits of one that has never inferred.</summary>
    private static void AssertFollows<TNetwork>(string change, Action<TNetwork, TNetwork> copy, Func<byte[], TNetwork> load)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        float[] inputs = Inputs<TNetwork>(), before = Outputs(network, inputs);
        switch (change)
        {
            case "training":
                _ = new Trainer<TNetwork>(network, new Adam(1e-2f)).Fit(
                    new Dataset(inputs, TNetwork.InputLength), new TrainingOptions { Epochs = 1, BatchSize = 5 });
                break;
            case "parameters":
                foreach (ref float value in network.Parameters)
                    value *= 1.25f;
                break;
            case "state":
                foreach (ref float value in network.State)
                    value = (value * 1.25f) + 0.01f;
                break;
            case "copy":
                copy(network, TNetwork.Create(2));
                break;
            default:
                using (MemoryStream file = new())
                {
                    WeightsFile.Save(TNetwork.Create(2), file);
                    network = load(file.ToArray());
                }

                break;
        }

        float[] after = Outputs(network, inputs);
        TNetwork fresh = TNetwork.Create(3);
        network.State.CopyTo(fresh.State);
        Assert.NotEqual(before, after);
        Assert.Equal(Outputs(fresh, inputs), after);
        Assert.Equal(after, Outputs(network, inputs));
    }

    private static float[] Inputs<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        var inputs = new float[Rows * TNetwork.InputLength];
        new CounterRandom(1).Fill(inputs, -1, 1);
        return inputs;
    }

    /// <summary>The reconstructions of a batch, and of its first row alone.</summary>
    private static float[] Outputs<TNetwork>(TNetwork network, float[] inputs)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var outputs = new float[inputs.Length];
        var sample = new float[TNetwork.InputLength];
        network.ReconstructBatch(inputs, outputs);
        network.Reconstruct(inputs.AsSpan(0, sample.Length), sample);
        return [.. outputs, .. sample];
    }
}
