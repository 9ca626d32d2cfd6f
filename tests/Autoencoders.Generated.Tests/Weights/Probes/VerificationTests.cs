using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Reference;

namespace Autoencoders.Tests.Weights.Probes;

/// <summary>Outputs that other programs gave for the same rows.</summary>
[Trait("Registers", "Any")]
public sealed class VerificationTests
{
    private readonly float[] _inputs = new float[2 * 32];
    private readonly float[] _codes = new float[2 * 4];
    private readonly float[] _reconstructions = new float[2 * 32];
    private readonly UntoldAutoencoder _network = new(seed: 1);

    public VerificationTests()
    {
        new CounterRandom(3).Fill(_inputs, -1, 1);
        _network.EncodeBatch(_inputs, _codes);
        _network.ReconstructBatch(_inputs, _reconstructions);
    }

    private VerificationReport Verify() => WeightsFile.Verify(
        _network,
        new ArrayTensors(
            ("input", [2, 32], _inputs), ("code", [2, 4], _codes), ("reconstruction", [2, 32], _reconstructions)));

    [Fact]
    public void Equal_outputs_agree()
    {
        VerificationReport report = Verify();
        Assert.Equal(2, report.Rows);
        Assert.Equal(["code", "decoded code", "reconstruction"], report.Outputs.Select(output => output.Output));
        Assert.Equal(0, report.Outputs[0].Absolute);
        Assert.Null(report.FirstBeyond(1e-5f));
    }

    [Fact]
    public void Another_encoder_parts_at_the_code_and_another_decoder_behind_it()
    {
        _network.Parameters[0] += 0.5f;
        VerificationReport report = Verify();
        OutputDeviation code = report.FirstBeyond(1e-5f)!.Value;
        Assert.Equal(("code", _codes[(code.Row * 4) + code.Index]), (code.Output, code.Expected));
        Assert.True(report.Outputs[1].Relative < 1e-5f);
        Assert.StartsWith(FormattableString.Invariant($"code: {code.Absolute:G3} of "), report.ToString());

        _network.Parameters[0] -= 0.5f;
        _network.Parameters[^1] += 0.5f;
        report = Verify();
        Assert.Equal(0.5f, report.FirstBeyond(1e-5f)!.Value.Absolute, 1e-5f);
        Assert.Equal("decoded code", report.FirstBeyond(1e-5f)!.Value.Output);
        Assert.Equal((1 * 32) - 1, report.Largest.Index);
        Assert.Null(report.FirstBeyond(10));
    }

    [Fact]
    public void Images_may_have_their_channels_first()
    {
        var network = new UNet2DNetwork(seed: 1);
        var last = new float[8 * 6 * 2];
        new CounterRandom(3).Fill(last, -1, 1);
        var expected = new float[last.Length];
        network.Reconstruct(last, expected);
        foreach ((bool isFirst, long[] shape) in ((bool, long[])[])[(false, [1, 8, 6, 2]), (false, [1, 96]), (true, [1, 2, 8, 6]), (true, [1, 96])])
        {
            ArrayTensors file = new(
                ("probe.input", shape, isFirst ? ChannelsFirst(last) : last),
                ("reconstruction", shape, isFirst ? ChannelsFirst(expected) : expected));
            VerificationReport report = WeightsFile.Verify(network, file, channelsFirst: isFirst);
            OutputDeviation output = Assert.Single(report.Outputs);
            Assert.Equal("reconstruction", output.Output);
            Assert.True(output.Relative < 1e-5f);
            if (shape.Length > 2)
                Assert.Throws<WeightsFileException>(() => WeightsFile.Verify(network, file, channelsFirst: !isFirst));
        }

        static float[] ChannelsFirst(float[] values) => [.. values.Where((_, i) => i % 2 == 0), .. values.Where((_, i) => i % 2 == 1)];
    }

    [Fact]
    public void A_file_with_other_tensors_is_refused()
    {
        Assert.Contains("'input': expected a tensor of this name, found only 'inputs'", Message(("inputs", [2, 32], _inputs)));
        Assert.Contains("'reconstruction': expected a tensor of this name", Message(("input", [2, 32], _inputs)));
        Assert.Contains("expected shape [rows, 32], found shape [64]", Message(("input", [64], _inputs)));
        Assert.Contains("expected shape [2, 4], found shape [1, 4]", Message(("input", [2, 32], _inputs), ("code", [1, 4], _codes[..4])));

        string Message(params (string, long[], float[])[] tensors) =>
            Assert.Throws<WeightsFileException>(() => WeightsFile.Verify(_network, new ArrayTensors(tensors))).Message;
    }

    [Fact]
    public void A_weights_file_with_a_probe_is_such_a_file()
    {
        var network = new ToldQuantizedAutoencoder(seed: 1);
        var stream = new MemoryStream();
        network.Save(stream, _inputs, scaler: null, conditions: [1, 0, 0, 0, 1, 0]);
        Assert.Equal(0, WeightsFile.Verify(network, SafeTensors.Read(stream.ToArray(), "saved")).Largest.Absolute);
    }
}
