using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The copy with small weights of every network.</summary>
public sealed class SmallWeightsTests
{
    private const int Rows = 7;

    // A window on the wrong inputs is off by as much as the values themselves.
    private const double LargestDeviation = 0.1;

    // The determinism run compares the bits of other registers.
    [Trait("Registers", "Any")]
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void FollowsItsNetwork(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = CompiledNetworks.Shared.Create(network);
        if (!probe.HasCode)
            return;

        // Weights that bfloat16 holds lose nothing.
        foreach (ref float value in probe.State)
            value = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) & unchecked((int)0xFFFF0000));
        float[] inputs = CompiledNetworks.Samples(network, Rows);
        var expected = new SmallRun(new float[Rows * probe.CodeLength], new float[inputs.Length], new float[Rows]);
        probe.EncodeBatch(inputs, expected.Codes);
        probe.ReconstructBatch(inputs, expected.Outputs);
        probe.ReconstructionErrorBatch(inputs, expected.Errors);

        if (Refusal(() => probe.RunSmall(WeightPrecision.BFloat16, inputs)) is { } refusal)
        {
            Assert.Matches(
                "^The output is divided into .* heads|^The network reads .* columns of a table|is of the kind '(gru|lstm|attention|positions|sparsedense)', which small weights do not support",
                refusal);
            return;
        }

        SmallRun half = probe.RunSmall(WeightPrecision.BFloat16, inputs);
        AssertClose(expected.Codes, half.Codes);
        AssertClose(expected.Outputs, half.Outputs);
        AssertClose(expected.Errors, half.Errors);

        // Where codes are chosen, a rounding that leads to another choice changes all behind it.
        SmallRun bytes = probe.RunSmall(WeightPrecision.Int8, inputs);
        if (network.Encoder.Any(layer => layer is IndexedReference or SparsityReference { ActiveUnits: > 0 }))
            return;
        AssertFollows(expected.Codes, bytes.Codes);
        AssertFollows(expected.Outputs, bytes.Outputs);
    }

    private static string? Refusal(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (NotSupportedException refusal)
        {
            return refusal.Message;
        }
    }

    private static void AssertFollows(float[] expected, float[] actual)
    {
        double deviation = Math.Sqrt(expected.Zip(actual, (x, y) => (double)(x - y) * (x - y)).Sum());
        Assert.InRange(deviation, 0, LargestDeviation * Math.Sqrt(expected.Sum(x => (double)x * x)));
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-5 * Math.Max(1, Math.Abs(expected[i])));
    }
}
