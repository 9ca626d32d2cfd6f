using Autoencoders.Onnx;
using Autoencoders.Onnx.Detection;

namespace Autoencoders.Generator.Tests.Networks.Onnx;

/// <summary>Every network as an ONNX model, run by ONNX Runtime.</summary>
[Trait("Registers", "Any")]
public sealed class OnnxTests(OnnxDeviations deviations) : IClassFixture<OnnxDeviations>
{
    private const int Rows = 41;

    private const double LargestDeviation = 1e-5;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void GivesTheSameValues(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = CompiledNetworks.Shared.Create(network);
        float[] inputs = CompiledNetworks.Samples(network, Rows), conditions = probe.ConditionsOf(Rows);
        float[] outputs = new float[inputs.Length], errors = new float[Rows];
        probe.ReconstructBatch(inputs, outputs);
        probe.ReconstructionErrorBatch(inputs, errors);
        if (probe.Description.Columns.Count > 0)
        {
            Assert.Contains("columns of a table", Assert.Throws<NotSupportedException>(() => probe.SaveOnnx(OnnxPart.Whole)).Message);
            return;
        }

        using OnnxSession whole = new(probe.SaveOnnx(OnnxPart.Whole));
        Dictionary<string, Array> given = whole.Run(Rows, ("input", inputs), ("condition", conditions));
        Assert.Equal(probe.Architecture, whole.Metadata["architecture"]);
        AssertClose(outputs, given["reconstruction"]);
        AssertClose(errors, given["error"]);
        deviations.Add(probe.Description, DeviationOf(outputs, given["reconstruction"]));
        Assert.Equal(probe.HasCode, given.ContainsKey("code"));
        if (probe.HasCode)
            AssertPartsGiveTheSame(probe, inputs, conditions, given);
        else
            Assert.Throws<NotSupportedException>(() => probe.SaveOnnx(OnnxPart.Encoder));
    }

    /// <summary>
    /// One of the rows is the threshold itself. Scores of others that lie above it by no more than rounding are normal in the graph: a few
    /// untrained networks have such.
    /// </summary>
    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void GivesTheSameVerdicts(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = CompiledNetworks.Shared.Create(network);
        if (!probe.HasCode || probe.Description.Columns.Count > 0)
            return;
        float[] inputs = CompiledNetworks.Samples(network, Rows), conditions = probe.ConditionsOf(Rows);
        (byte[] model, AnomalyVerdict[] verdicts) = probe.SaveOnnxDetector(inputs);

        using OnnxSession session = new(model);
        Dictionary<string, Array> given = session.Run(Rows, ("input", inputs), ("condition", conditions));
        AssertClose([.. verdicts.Select(verdict => verdict.Score)], given["score"]);
        Assert.Equal(verdicts.Select(verdict => verdict.Threshold), (float[])given["threshold"]);
        Assert.Equal(
            verdicts.Select(verdict => verdict.IsAnomaly && verdict.Score > VerdictNodes.Limit(verdict.Threshold, isJoint: false)),
            (bool[])given["is_anomaly"]);
        Assert.Contains(verdicts, verdict => verdict.Score == verdict.Threshold);
    }

    private static void AssertPartsGiveTheSame(
        INetworkProbe probe, float[] inputs, float[] conditions, Dictionary<string, Array> given)
    {
        float[] codes = new float[Rows * probe.CodeLength], outputs = new float[inputs.Length];
        probe.EncodeBatch(inputs, codes);
        probe.DecodeBatch(codes, outputs);
        AssertClose(codes, given["code"]);
        AssertExtrasOfTheCode(probe, inputs, conditions, given);

        using OnnxSession encoder = new(probe.SaveOnnx(OnnxPart.Encoder));
        Dictionary<string, Array> encoded = encoder.Run(Rows, ("input", inputs), ("condition", conditions));
        AssertClose(codes, encoded["code"]);
        AssertExtrasOfTheCode(probe, inputs, conditions, encoded);
        using OnnxSession decoder = new(probe.SaveOnnx(OnnxPart.Decoder));
        AssertClose(outputs, decoder.Run(Rows, ("code", codes), ("condition", conditions))["reconstruction"]);
    }

    private static void AssertExtrasOfTheCode(
        INetworkProbe probe, float[] inputs, float[] conditions, Dictionary<string, Array> given)
    {
        if (probe.Variational is { } variational)
        {
            float[] means = new float[Rows * probe.CodeLength], logVariances = new float[means.Length];
            variational.EncodeDistributionBatch(inputs, conditions, means, logVariances);
            AssertClose(logVariances, given["log_variance"]);
        }

        if (probe.Quantized is { } quantized)
        {
            int[] indices = new int[Rows * quantized.IndexCount];
            quantized.EncodeIndicesBatch(inputs, conditions, indices);
            Assert.Equal(indices.Select(index => (long)index), (long[])given["indices"]);
        }
    }

    private static void AssertClose(float[] expected, Array actual)
    {
        var values = (float[])actual;
        Assert.Equal(expected.Length, values.Length);
        double scale = ScaleOf(expected);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], values[i], LargestDeviation * scale);
    }

    private static double DeviationOf(float[] expected, Array actual) =>
        expected.Zip((float[])actual, (wanted, found) => Math.Abs((double)wanted - found)).Max() / ScaleOf(expected);

    private static double ScaleOf(float[] expected) => Math.Max(1, expected.Max(Math.Abs));
}
