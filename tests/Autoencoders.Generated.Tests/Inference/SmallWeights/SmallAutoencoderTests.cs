using Autoencoders.Tests.Description;

namespace Autoencoders.Tests.Inference.SmallWeights;

/// <summary>Networks with small weights beside the networks that they are copies of.</summary>
public class SmallAutoencoderTests
{
    private const int Rows = 9;

    public static TheoryData<WeightPrecision> Precisions => [WeightPrecision.BFloat16, WeightPrecision.Int8];

    [Theory]
    [MemberData(nameof(Precisions))]
    public void ReconstructionsAreWithinTheRounding(WeightPrecision precision)
    {
        AssertWithinRounding(Network<LinearSmall>(), precision, -1, 1);
        AssertWithinRounding(Network<LinearSmall>(), precision, -1, -0.1f);
        AssertWithinRounding(Network<PixelsSmall>(), precision, 0, 1);
        AssertWithinRounding(Network<TiedSmall>(), precision, 0, 1);
        AssertWithinRounding(Network<NormalizedSmall>(), precision, -2, 2);
        AssertWithinRounding(Network<VariationalSmall>(), precision, -2, 0);
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void MembersAgree(WeightPrecision precision)
    {
        AssertMembersAgree(Network<LinearSmall>().Quantize(precision));
        AssertMembersAgree(Network<PixelsSmall>().Quantize(precision));
        AssertMembersAgree(Network<TiedSmall>().Quantize(precision));
        AssertMembersAgree(Network<NormalizedSmall>().Quantize(precision));
        AssertMembersAgree(Network<VariationalSmall>().Quantize(precision));
        AssertMembersAgree(Network<SparseSmall>().Quantize(precision));
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void LossesAreThoseOfTheReconstruction(WeightPrecision precision)
    {
        AssertLoss(Network<PixelsSmall>().Quantize(precision), (x, y) => (x - y) * (x - y));
        AssertLoss(Network<TiedSmall>().Quantize(precision), (x, y) => -((x * Math.Log(y)) + ((1 - x) * Math.Log(1 - y))));
        AssertLoss(
            Network<NormalizedSmall>().Quantize(precision),
            (x, y) => Math.Abs(x - y) <= 1 ? (x - y) * (x - y) / 2 : Math.Abs(x - y) - 0.5);
    }

    [Fact]
    public void SparseCodesHaveTheirActiveUnits()
    {
        SmallAutoencoder<SparseSmall> small = Network<SparseSmall>().Quantize(WeightPrecision.Int8);
        float[] codes = new float[Rows * 12], outputs = new float[Rows * 24];
        small.EncodeBatch(Samples<SparseSmall>(0, 1), codes);
        small.DecodeBatch(codes, outputs);
        for (int row = 0; row < Rows; row++)
            Assert.Equal(3, codes.AsSpan(row * 12, 12).ToArray().Count(value => value != 0));
        for (int row = 0; row < Rows; row++)
            Assert.Equal(1f, outputs.AsSpan(row * 24, 24).ToArray().Sum(), 1e-5f);
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void AColumnOfZerosGivesTheBias(WeightPrecision precision)
    {
        LinearSmall network = Network<LinearSmall>();
        TensorLayout weights = NetworkDescription.Of<LinearSmall>().Layers[0].FindTensor(TensorRoles.Weight)!.Value.Layout;
        TensorLayout bias = NetworkDescription.Of<LinearSmall>().Layers[0].FindTensor(TensorRoles.Bias)!.Value.Layout;
        for (int input = 0; input < 5; input++)
            network.Parameters[weights.Offset + (input * weights.Strides[1]) + weights.Strides[0]] = 0;
        var code = new float[3];
        network.Quantize(precision).Encode([1, -2, 3, -4, 5], code);
        Assert.Equal(network.Parameters[bias.Offset + 1], code[1]);
        Assert.NotEqual(network.Parameters[bias.Offset], code[0]);
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void AValueThatIsNoNumberIsNotHidden(WeightPrecision precision)
    {
        SmallAutoencoder<PixelsSmall> small = Network<PixelsSmall>().Quantize(precision);
        float[] samples = Samples<PixelsSmall>(0, 1), errors = new float[Rows], outputs = new float[samples.Length];
        samples[(2 * 37) + 36] = float.NaN;
        small.ReconstructBatch(samples, outputs);
        small.ReconstructionErrorBatch(samples, errors);
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(row == 2, float.IsNaN(errors[row]));
            Assert.All(outputs[(row * 37)..((row + 1) * 37)], value => Assert.Equal(row == 2, float.IsNaN(value)));
        }
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void ACopyDoesNotFollowItsNetwork(WeightPrecision precision)
    {
        PixelsSmall network = Network<PixelsSmall>();
        SmallAutoencoder<PixelsSmall> small = network.Quantize(precision);
        float[] sample = Samples<PixelsSmall>(0, 1)[..37];
        float before = small.ReconstructionError(sample);
        network.Parameters.Clear();
        Assert.Equal(before, small.ReconstructionError(sample));
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public void CallsAllocateNothing(WeightPrecision precision)
    {
        SmallAutoencoder<NormalizedSmall> small = Network<NormalizedSmall>().Quantize(precision);
        float[] samples = Samples<NormalizedSmall>(-1, 1), codes = new float[Rows * 5], outputs = new float[samples.Length];
        var errors = new float[Rows];
        Call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Call();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Call()
        {
            small.EncodeBatch(samples, codes);
            small.DecodeBatch(codes, outputs);
            small.ReconstructBatch(samples, outputs);
            small.ReconstructionErrorBatch(samples, errors);
            small.ReconstructionError(samples.AsSpan(0, 19));
        }
    }

    [Fact]
    public void ThreadsGiveTheSameBits()
    {
        SmallAutoencoder<PixelsSmall> small = Network<PixelsSmall>().Quantize(WeightPrecision.Int8);
        float[] samples = Samples<PixelsSmall>(0, 1), expected = new float[samples.Length];
        small.ReconstructBatch(samples, expected);
        Parallel.For(0, 200, _ =>
        {
            var outputs = new float[samples.Length];
            small.ReconstructBatch(samples, outputs);
            Assert.Equal(expected, outputs);
        });
    }

    [Fact]
    public void BadSpansAreRefused()
    {
        SmallAutoencoder<LinearSmall> small = Network<LinearSmall>().Quantize(WeightPrecision.Int8);
        var memory = new float[20];
        Refused(() => small.Encode(new float[4], new float[3]), "4", "5");
        Refused(() => small.Encode(new float[5], new float[2]), "2", "3");
        Refused(() => small.Decode(new float[4], new float[5]), "4", "3");
        Refused(() => small.Reconstruct(new float[5], new float[6]), "6", "5");
        Refused(() => small.ReconstructionError(new float[6]), "6", "5");
        Refused(() => small.EncodeBatch(new float[11], new float[6]), "11", "5");
        Refused(() => small.DecodeBatch(new float[6], new float[11]), "11", "10");
        Refused(() => small.ReconstructBatch(new float[10], new float[15]), "15", "10");
        Refused(() => small.ReconstructionErrorBatch(new float[10], new float[3]), "3", "2");
        Refused(() => small.Reconstruct(memory.AsSpan(0, 5), memory.AsSpan(4, 5)), "overlaps");
        Refused(() => small.CompareLoss(Network<LinearSmall>(), new Dataset(new float[8], 4)), "4", "5");
        Assert.Throws<ArgumentOutOfRangeException>(() => Network<LinearSmall>().Quantize((WeightPrecision)7));
    }

    [Fact]
    public void LossesAndBytesAreReported()
    {
        PixelsSmall network = Network<PixelsSmall>();
        Dataset samples = new(Samples<PixelsSmall>(0, 1), 37);
        LossComparison half = network.Quantize(WeightPrecision.BFloat16).CompareLoss(network, samples);
        LossComparison small = network.Quantize(WeightPrecision.Int8).CompareLoss(network, samples);
        var errors = new float[Rows];
        network.ReconstructionErrorBatch(samples.Values.Span, errors);
        Assert.Equal(errors.Average(error => (double)error), half.Original, 1e-9);
        Assert.Equal(half.Original, small.Original);
        Assert.Equal(0.5, new LossComparison(2, 3).Increase);

        // Outputs 21, 6, 21 and 37 in whole panels, inputs in whole groups, and 4 bytes more for a panel's outputs; a scale and a bias of 4
        // bytes for each output.
        Assert.Equal(
            (44 * 24) + (28 * 8) + (12 * 24) + (28 * 40) + (8 * (21 + 6 + 21 + 37)), network.Quantize(WeightPrecision.Int8).SizeInBytes);
        Assert.Equal(
            (2 * ((37 * 32) + (21 * 16) + (6 * 32) + (21 * 48))) + (4 * (32 + 16 + 32 + 48)),
            network.Quantize(WeightPrecision.BFloat16).SizeInBytes);
    }

    [Fact]
    public void DetectorsCalibrateAnew()
    {
        SmallAutoencoder<PixelsSmall> small = Network<PixelsSmall>().Quantize(WeightPrecision.Int8);
        Random random = new(5);
        Dataset normal = new(Enumerable.Range(0, 200 * 37).Select(_ => random.NextSingle()).ToArray(), 37);
        var detector = AnomalyDetector<SmallAutoencoder<PixelsSmall>>.Calibrate(small, normal, falseAlarmRate: 0.05);
        var errors = new float[200];
        small.ReconstructionErrorBatch(normal.Values.Span, errors);
        Array.Sort(errors);
        Assert.Equal(errors[^10], detector.Threshold);
        var original = AnomalyDetector<PixelsSmall>.Calibrate(Network<PixelsSmall>(), normal, falseAlarmRate: 0.05);
        Assert.Equal(detector.Threshold, original.Quantize(WeightPrecision.Int8, normal).Threshold);
        Assert.True(detector.IsAnomaly([.. Enumerable.Repeat(3f, 37)]));
        string message = Assert.Throws<NotSupportedException>(() => detector.Save(new MemoryStream())).Message;
        Assert.Contains("no floats to save", message);
    }

    private static void AssertWithinRounding<TNetwork>(TNetwork network, WeightPrecision precision, float low, float high)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        SmallAutoencoder<TNetwork> small = network.Quantize(precision);
        float[] samples = Samples<TNetwork>(low, high), outputs = new float[TNetwork.InputLength];
        double largest = 0;
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> sample = samples.AsSpan(row * outputs.Length, outputs.Length);
            (double[] values, double[] bounds) = RoundedNetwork.Reconstruct(network, precision, sample);
            small.Reconstruct(sample, outputs);
            for (int i = 0; i < outputs.Length; i++)
            {
                Assert.InRange(outputs[i], values[i] - bounds[i], values[i] + bounds[i]);
                largest = Math.Max(largest, Math.Abs(outputs[i] - values[i]));
            }
        }

        // The weights are rounded indeed.
        Assert.True(largest > 1e-5, $"{typeof(TNetwork).Name} is off by {largest} alone");
    }

    private static void AssertMembersAgree<TNetwork>(SmallAutoencoder<TNetwork> small)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        int length = TNetwork.InputLength, codeLength = TNetwork.CodeLength;
        float[] samples = Samples<TNetwork>(0, 1), outputs = new float[samples.Length], errors = new float[Rows];
        float[] codes = new float[Rows * codeLength], decoded = new float[samples.Length];
        small.EncodeBatch(samples, codes);
        small.DecodeBatch(codes, decoded);
        small.ReconstructBatch(samples, outputs);
        small.ReconstructionErrorBatch(samples, errors);
        Assert.Equal(outputs, decoded);
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> sample = samples.AsSpan(row * length, length);
            float[] code = new float[codeLength], output = new float[length], fromCode = new float[length];
            small.Encode(sample, code);
            small.Decode(code, fromCode);
            small.Reconstruct(sample, output);
            Assert.Equal(codes[(row * codeLength)..((row + 1) * codeLength)], code);
            Assert.Equal(outputs[(row * length)..((row + 1) * length)], output);
            Assert.Equal(output, fromCode);
            Assert.Equal(errors[row], small.ReconstructionError(sample));
        }
    }

    private static void AssertLoss<TNetwork>(SmallAutoencoder<TNetwork> small, Func<double, double, double> loss)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        float[] sample = Samples<TNetwork>(0, 1)[..TNetwork.InputLength], output = new float[sample.Length];
        small.Reconstruct(sample, output);

        // An output is rounded before this sum, though not before that of a loss that contains its activation.
        const double Rounding = 1.0 / (1 << 22);
        double rounded = sample.Zip(output, (x, y) => Math.Abs(loss(x, y + Rounding) - loss(x, y - Rounding))).Average();
        Assert.Equal(sample.Zip(output, (x, y) => loss(x, y)).Average(), small.ReconstructionError(sample), rounded + 1e-6);
    }

    private static void Refused(Action call, params string[] words)
    {
        string message = Assert.ThrowsAny<ArgumentException>(call).Message;
        Assert.All(words, word => Assert.Contains(word, message));
    }

    // Biases and running statistics are not those of a new network.
    private static TNetwork Network<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 3);
        Random random = new(4);
        foreach (ref float value in network.State)
            value += 0.2f * random.NextSingle();
        return network;
    }

    private static float[] Samples<TNetwork>(float low, float high)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        Random random = new(6);
        return [.. Enumerable.Range(0, Rows * TNetwork.InputLength).Select(_ => low + ((high - low) * random.NextSingle()))];
    }
}
