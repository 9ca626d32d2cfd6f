using System.Runtime.InteropServices;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>Copies of networks, and of what trains them, are whole and stand on their own.</summary>
[Trait("Registers", "Any")]
public sealed class CopyTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void ACloneGivesTheSameBitsAndStandsOnItsOwn(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        probe.Backpropagate(CompiledNetworks.Samples(network, 8), 1);
        probe.UpdateStatistics();
        uint[] outputs = Outputs(network, probe);

        INetworkProbe clone = probe.Cloned();
        Assert.Equal(BitsOf(probe.State), BitsOf(clone.State));
        Assert.Equal(outputs, Outputs(network, clone));

        // Clones share no memory with what they are of, in either direction.
        foreach (ref float value in clone.State)
            value = (value * 1.5f) + 0.01f;
        Assert.NotEqual(outputs, Outputs(network, clone));
        Assert.Equal(outputs, Outputs(network, probe));

        // The clone has inferred with weights of its own: what it derived from them must not survive the copy.
        probe.Backpropagate(CompiledNetworks.Samples(network, 8, seed: 12), 1);
        probe.UpdateStatistics();
        foreach (ref float value in probe.Parameters)
            value *= 1.25f;
        outputs = Outputs(network, probe);
        clone.CopyFrom(probe);
        Assert.Equal(BitsOf(probe.State), BitsOf(clone.State));
        Assert.Equal(outputs, Outputs(network, clone));

        clone.CopyFrom(clone);
        Assert.Equal(outputs, Outputs(network, clone));
        Assert.Equal(0, Allocation.Of(() => clone.CopyFrom(probe)));
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void WarmingUpChangesNothing(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network), untouched = probe.Cloned();
        probe.WarmUp();
        Assert.Equal(BitsOf(untouched.State), BitsOf(probe.State));
        Assert.Equal(Outputs(network, untouched), Outputs(network, probe));

        float[] samples = CompiledNetworks.Samples(network, 6);
        IOnlineProbe cold = probe.LearnOnline(samples), warm = probe.LearnOnline(samples);
        warm.WarmUp();
        cold.GoOn();
        warm.GoOn();
        Assert.Equal(cold.Saved(), warm.Saved());
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void ARestoredTrainerGoesOnWithTheSameBits(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        IOnlineProbe whole = Networks.Create(network).LearnOnline(CompiledNetworks.Samples(network, 6)), resumed = whole.Resumed();
        Assert.Equal(whole.Saved(), resumed.Saved());
        whole.GoOn();
        resumed.GoOn();
        Assert.Equal(whole.Saved(), resumed.Saved());
    }

    /// <summary>The bits of what every member of inference gives.</summary>
    private static uint[] Outputs(NetworkCase network, INetworkProbe probe)
    {
        const int Rows = 3;
        float[] rows = CompiledNetworks.Samples(network, Rows);
        ReadOnlySpan<float> row = rows.AsSpan(0, probe.InputLength);
        float[] code = new float[probe.CodeLength], codes = new float[Rows * code.Length];
        float[] decoded = new float[probe.InputLength], reconstruction = new float[probe.InputLength];
        float[] decodedRows = new float[rows.Length], reconstructions = new float[rows.Length], errors = new float[Rows];
        if (probe.HasCode)
        {
            probe.Encode(row, code);
            probe.Decode(code, decoded);
            probe.EncodeBatch(rows, codes);
            probe.DecodeBatch(codes, decodedRows);
        }

        probe.Reconstruct(row, reconstruction);
        float error = probe.ReconstructionError(row);
        probe.ReconstructBatch(rows, reconstructions);
        probe.ReconstructionErrorBatch(rows, errors);
        int[] indices = [];
        if (probe is IQuantizedProbe quantized)
        {
            indices = new int[Rows * quantized.IndexCount];
            quantized.EncodeIndicesBatch(rows, indices);
        }

        return
        [
            .. BitsOf([.. code, .. decoded, .. reconstruction, error, .. codes, .. decodedRows, .. reconstructions, .. errors]),
            .. BitsOf([probe.Penalty]),
            .. indices.Select(index => (uint)index),
        ];
    }

    private static uint[] BitsOf(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, uint>(values).ToArray();
}
