using Autoencoders.Generator.Tests.Networks.Cases;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>Every inference method against the reference, and what it must not do.</summary>
public sealed class InferenceTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    private const float Canary = 12345.678f;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void GivesWhatTheReferenceGives(string name) => AssertAsReference(Networks, NetworkTheory.Find(name));

    /// <summary>Checks every inference method of a network, of one sample and of batches.</summary>
    internal static void AssertAsReference(CompiledNetworks networks, NetworkCase network)
    {
        const int most = 130, neighbors = 13, stride = 21;
        (INetworkProbe probe, ReferenceNetwork reference, float[] samples) = Trial(networks, network, most);
        Assert.Equal(reference.Code.Length, probe.CodeLength);
        bool chooses = network.Encoder.Any(layer => layer is IndexedReference or SparsityReference { ActiveUnits: > 0 });
        (float[] Codes, float[] Outputs, float[] Errors) all = ([], [], []);
        foreach (int rows in (int[])[most, 64, neighbors, 8, 5, 2, 1])
        {
            float[] inputs = samples[..(rows * network.InputLength)];
            float[] codes = new float[rows * probe.CodeLength], outputs = new float[inputs.Length], errors = new float[rows];
            float[] decoded = new float[inputs.Length];
            probe.ReconstructBatch(inputs, outputs);
            probe.ReconstructionErrorBatch(inputs, errors);
            if (probe.HasCode)
            {
                probe.EncodeBatch(inputs, codes);
                probe.DecodeBatch(codes, decoded);
                Assert.Equal(outputs, decoded);
            }

            // A row has the same bits in a batch of any size: verdicts count on it.
            all = rows == most ? (codes, outputs, errors) : all;
            Assert.True(all.Codes.AsSpan(0, codes.Length).SequenceEqual(codes));
            Assert.True(all.Outputs.AsSpan(0, outputs.Length).SequenceEqual(outputs));
            Assert.True(all.Errors.AsSpan(0, errors.Length).SequenceEqual(errors));
        }

        // Every batch has the bits of the largest, so that each row is compared with the reference once.
        float[] code = new float[probe.CodeLength], output = new float[network.InputLength];
        for (int row = 0; row < most; row += row < neighbors ? 1 : stride)
        {
            ReadOnlySpan<float> input = samples.AsSpan(row * network.InputLength, network.InputLength);
            double[] exact = [.. input.ToArray().Select(value => (double)value)];
            double[] expectedCode = reference.Encode(exact), expected = reference.Reconstruct(exact);
            double[] expectedError = reference.Losses([exact], new ReferencePass(isTraining: false));
            AssertClose(expected, all.Outputs.AsSpan(row * output.Length, output.Length));
            AssertClose(expectedError, all.Errors.AsSpan(row, 1));

            probe.Reconstruct(input, output);
            AssertClose(expected, output);
            AssertClose(expectedError, [probe.ReconstructionError(input)]);
            if (!probe.HasCode)
                continue;
            AssertClose(expectedCode, all.Codes.AsSpan(row * code.Length, code.Length));
            probe.Encode(input, code);
            AssertClose(expectedCode, code);
            if (chooses)
                Assert.True(all.Codes.AsSpan(row * code.Length, code.Length).SequenceEqual(code));
            probe.Decode(code, output);
            AssertClose(expected, output);
        }
    }

    /// <summary>A network with weights that leave some rows away from kinks, and those rows.</summary>
    private static (INetworkProbe Probe, ReferenceNetwork Reference, float[] Samples) Trial(
        CompiledNetworks networks, NetworkCase network, int rows)
    {
        for (int attempt = 0; ; attempt++)
        {
            Assert.InRange(attempt, 0, 100);
            INetworkProbe probe = networks.Create(network, attempt);
            ReferenceNetwork reference = new(network, probe);
            if (CompiledNetworks.Samples(network, reference, rows) is { } samples)
                return (probe, reference, samples);
        }
    }

    private static void AssertClose(double[] expected, ReadOnlySpan<float> actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-5 * Math.Max(1, Math.Abs(expected[i])));
    }

    [Trait("Registers", "Any")]
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void AllocatesNothing(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        float[] inputs = CompiledNetworks.Samples(network, 9);
        float[] codes = new float[9 * probe.CodeLength], outputs = new float[inputs.Length], errors = new float[9];
        Run(1);
        Assert.Equal(0, Allocation.Of(() => Run(1000)));
        Assert.Equal(0, probe.AllocatedByTraining(inputs));

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                probe.Reconstruct(inputs.AsSpan(0, network.InputLength), outputs.AsSpan(0, network.InputLength));
                probe.ReconstructionError(inputs.AsSpan(0, network.InputLength));
                probe.ReconstructBatch(inputs, outputs);
                probe.ReconstructionErrorBatch(inputs, errors);
                if (!probe.HasCode)
                    continue;
                probe.Encode(inputs.AsSpan(0, network.InputLength), codes.AsSpan(0, probe.CodeLength));
                probe.Decode(codes.AsSpan(0, probe.CodeLength), outputs.AsSpan(0, network.InputLength));
                probe.EncodeBatch(inputs, codes);
                probe.DecodeBatch(codes, outputs);
            }
        }
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void WritesNothingOutsideItsSpans(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = Networks.Create(network);
        foreach (int rows in (int[])[1, 7, 66])
        {
            float[] inputs = CompiledNetworks.Samples(network, rows);
            AssertWithin(inputs.Length, target => probe.ReconstructBatch(inputs, target.Span));
            AssertWithin(rows, target => probe.ReconstructionErrorBatch(inputs, target.Span));
            if (!probe.HasCode)
                continue;
            float[] codes = new float[rows * probe.CodeLength];
            probe.EncodeBatch(inputs, codes);
            AssertWithin(codes.Length, target => probe.EncodeBatch(inputs, target.Span));
            AssertWithin(inputs.Length, target => probe.DecodeBatch(codes, target.Span));
        }

        float[] input = CompiledNetworks.Samples(network, 1), code = new float[probe.CodeLength];
        AssertWithin(input.Length, target => probe.Reconstruct(input, target.Span));
        if (!probe.HasCode)
            return;
        AssertWithin(code.Length, target => probe.Encode(input, target.Span));
        AssertWithin(input.Length, target => probe.Decode(code, target.Span));
    }

    private static void AssertWithin(int length, Action<Memory<float>> write)
    {
        float[] memory = new float[length + 64];
        Array.Fill(memory, Canary);
        write(memory.AsMemory(32, length));
        Assert.All(memory[..32].Concat(memory[(32 + length)..]), value => Assert.Equal(Canary, value));
        Assert.All(memory[32..(32 + length)], value => Assert.NotEqual(Canary, value));
    }

    [Trait("Registers", "Any")]
    [Fact]
    public void RefusesSpansOfOtherLengthsWithBothSizes()
    {
        NetworkCase network = AllCases.List[0];
        INetworkProbe probe = Networks.Create(network);
        int input = network.InputLength, code = probe.CodeLength;
        foreach (int wrong in (int[])[-1, 1])
        {
            AssertRefused(input + wrong, input, () => probe.Encode(new float[input + wrong], new float[code]));
            AssertRefused(code + wrong, code, () => probe.Encode(new float[input], new float[code + wrong]));
            AssertRefused(code + wrong, code, () => probe.Decode(new float[code + wrong], new float[input]));
            AssertRefused(input + wrong, input, () => probe.Decode(new float[code], new float[input + wrong]));
            AssertRefused(input + wrong, input, () => probe.Reconstruct(new float[input + wrong], new float[input]));
            AssertRefused(input + wrong, input, () => probe.Reconstruct(new float[input], new float[input + wrong]));
            AssertRefused(input + wrong, input, () => probe.ReconstructionError(new float[input + wrong]));
            AssertRefused((2 * input) + wrong, input, () => probe.EncodeBatch(new float[(2 * input) + wrong], new float[2 * code]));
            AssertRefused((2 * code) + wrong, 2 * code, () => probe.EncodeBatch(new float[2 * input], new float[(2 * code) + wrong]));
            AssertRefused((2 * code) + wrong, code, () => probe.DecodeBatch(new float[(2 * code) + wrong], new float[2 * input]));
            AssertRefused((2 * input) + wrong, 2 * input, () => probe.DecodeBatch(new float[2 * code], new float[(2 * input) + wrong]));
            AssertRefused(
                (2 * input) + wrong, 2 * input, () => probe.ReconstructBatch(new float[2 * input], new float[(2 * input) + wrong]));
            AssertRefused(2 + wrong, 2, () => probe.ReconstructionErrorBatch(new float[2 * input], new float[2 + wrong]));
        }
    }

    private static void AssertRefused(int found, int needed, Action call)
    {
        string message = Assert.Throws<ArgumentException>(call).Message;
        Assert.Contains($"{found} values", message);
        Assert.Contains($"{needed}", message);
    }

    [Fact]
    public void NoRowsChangeNothing()
    {
        INetworkProbe probe = Networks.Create(AllCases.List[0]);
        probe.EncodeBatch([], []);
        probe.DecodeBatch([], []);
        probe.ReconstructBatch([], []);
        probe.ReconstructionErrorBatch([], []);
    }

    [Fact]
    public void IsSafeFromManyThreads()
    {
        NetworkCase network = AllCases.List[3];
        INetworkProbe probe = Networks.Create(network);
        float[] inputs = CompiledNetworks.Samples(network, 40), expected = new float[inputs.Length];
        probe.ReconstructBatch(inputs, expected);
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            float[] outputs = new float[inputs.Length];
            for (int i = 0; i < 50; i++)
            {
                probe.ReconstructBatch(inputs, outputs);
                Assert.True(expected.AsSpan().SequenceEqual(outputs));
            }
        });
    }

    [Trait("Registers", "Any")]
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void SurvivesSavingAndLoading(string name)
    {
        INetworkProbe probe = Networks.Create(NetworkTheory.Find(name));
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        try
        {
            Assert.True(probe.State.SequenceEqual(probe.SavedAndLoaded(path)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
