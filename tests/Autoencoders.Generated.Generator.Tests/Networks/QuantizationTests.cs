using Autoencoders.Generator.Tests.Networks.Cases;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The indices of codes of a codebook, against the reference and against the codes themselves.</summary>
public sealed class QuantizationTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    private const int Rows = 67;

    public static TheoryData<string> Names => [.. AllCases.List
        .Where(network => network.Encoder[^1] is IndexedReference)
        .Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IndicesAreThoseOfTheNearestEntries(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        (INetworkProbe probe, float[] samples, int[][] expected) = Trial(network);
        var quantized = (IQuantizedProbe)probe;
        Assert.Equal(((IndexedReference)network.Encoder[^1]).CodebookSize, quantized.CodebookSize);
        Assert.Equal(expected[0].Length, quantized.IndexCount);

        int count = quantized.IndexCount, length = network.InputLength;
        int[] indices = new int[Rows * count], ofSample = new int[count];
        quantized.EncodeIndicesBatch(samples, indices);
        Assert.Equal(expected.SelectMany(row => row), indices);
        float[] reconstructions = new float[samples.Length], decoded = new float[samples.Length], single = new float[length];
        probe.ReconstructBatch(samples, reconstructions);
        quantized.DecodeIndicesBatch(indices, decoded);
        Assert.Equal(reconstructions, decoded);
        for (int row = 0; row < Rows; row += 6)
        {
            ReadOnlySpan<float> sample = samples.AsSpan(row * length, length);
            quantized.EncodeIndices(sample, ofSample);
            Assert.Equal(expected[row], ofSample);
            probe.Reconstruct(sample, single);
            float[] same = new float[length];
            quantized.DecodeIndices(ofSample, same);
            Assert.Equal(single, same);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EachUseInTrainingIsCounted(string name)
    {
        TrainingTrial trial = TrainingTrial.Of(Networks, NetworkTheory.Find(name), 3);
        trial.Probe.UpdateStatistics();
        long[] use = trial.Probe.CodeUse();
        int[] indices = [.. trial.Pass.Quantized.Values.Single().Indices.SelectMany(row => row)];
        Assert.Equal(Enumerable.Range(0, use.Length).Select(entry => (long)indices.Count(index => index == entry)), use);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IndicesAllocateNothing(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        var quantized = (IQuantizedProbe)Networks.Create(network);
        float[] inputs = CompiledNetworks.Samples(network, 9), outputs = new float[inputs.Length];
        int[] indices = new int[9 * quantized.IndexCount];
        Run(1);
        Assert.Equal(0, Allocation.Of(() => Run(1000)));

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                quantized.EncodeIndices(inputs.AsSpan(0, network.InputLength), indices.AsSpan(0, quantized.IndexCount));
                quantized.DecodeIndices(indices.AsSpan(0, quantized.IndexCount), outputs.AsSpan(0, network.InputLength));
                quantized.EncodeIndicesBatch(inputs, indices);
                quantized.DecodeIndicesBatch(indices, outputs);
            }
        }
    }

    [Fact]
    public void WhatCannotBeIndicesIsRefused()
    {
        NetworkCase network = NetworkTheory.Find(QuantizationCases.All.First().Name);
        var quantized = (IQuantizedProbe)Networks.Create(network);
        int count = quantized.IndexCount, length = network.InputLength;
        int[] wrong = new int[2 * count];
        wrong[^1] = quantized.CodebookSize;
        Assert.Throws<ArgumentOutOfRangeException>(() => quantized.DecodeIndicesBatch(wrong, new float[2 * length]));
        Assert.Throws<ArgumentOutOfRangeException>(() => quantized.DecodeIndices(wrong.AsSpan(count), new float[length]));
        wrong[^1] = -1;
        Assert.Throws<ArgumentOutOfRangeException>(() => quantized.DecodeIndicesBatch(wrong, new float[2 * length]));
        foreach (int off in (int[])[-1, 1])
        {
            Assert.Throws<ArgumentException>(() => quantized.EncodeIndices(new float[length + off], new int[count]));
            Assert.Throws<ArgumentException>(() => quantized.EncodeIndices(new float[length], new int[count + off]));
            Assert.Throws<ArgumentException>(() => quantized.DecodeIndices(new int[count + off], new float[length]));
            Assert.Throws<ArgumentException>(() => quantized.DecodeIndices(new int[count], new float[length + off]));
            Assert.Throws<ArgumentException>(() => quantized.EncodeIndicesBatch(new float[2 * length], new int[(2 * count) + off]));
            Assert.Throws<ArgumentException>(() => quantized.DecodeIndicesBatch(new int[2 * count], new float[(2 * length) + off]));
        }
    }

    private (INetworkProbe Probe, float[] Samples, int[][] Indices) Trial(NetworkCase network)
    {
        for (int attempt = 0; ; attempt++)
        {
            Assert.InRange(attempt, 0, 100);
            INetworkProbe probe = Networks.Create(network, attempt);
            ReferenceNetwork reference = new(network, probe);
            if (CompiledNetworks.Samples(network, reference, Rows) is not { } samples)
                continue;
            ReferencePass pass = new(isTraining: false);
            reference.Losses([.. samples.Select(value => (double)value).Chunk(network.InputLength)], pass);
            return (probe, samples, pass.Quantized.Values.Single().Indices);
        }
    }
}
