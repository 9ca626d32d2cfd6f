using Autoencoders.Kernels;

namespace Autoencoders.Tests.Codes;

/// <summary>What every variational network offers, from its own parts: encoder, decoder and loss.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
[Trait("Registers", "AnyOfGroup")]
public abstract class VariationalTests<TNetwork>
    where TNetwork : class, IVariationalAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private const int Rows = 70;

    private readonly TNetwork _network = TNetwork.Create(5);
    private readonly float[] _inputs;

    protected VariationalTests()
    {
        // Enough rows for several blocks. Probabilities that add up suit every loss here.
        CounterRandom random = new(3);
        _inputs = new float[Rows * TNetwork.InputLength];
        random.Fill(_inputs, 0f, 1f);
        for (int i = 0; i < _inputs.Length; i += 2)
            _inputs[i + 1 < _inputs.Length ? i + 1 : i] = 1f - _inputs[i];
        foreach (ref float parameter in _network.Parameters)
            parameter += random.NextSingle() * 0.2f - 0.1f;
    }

    private static int InputLength => TNetwork.InputLength;

    private static int Units => TNetwork.CodeLength;

    /// <summary>The negative logarithm of the likelihood of a sample around its reconstruction, by its definition.</summary>
    protected abstract double Loss(ReadOnlySpan<float> input, ReadOnlySpan<float> reconstruction);

    [Fact]
    public void TheMeanIsTheCode()
    {
        float[] codes = new float[Rows * Units], means = new float[codes.Length], logVariances = new float[codes.Length];
        float[] mean = new float[Units], logVariance = new float[Units];
        _network.EncodeBatch(_inputs, codes);
        _network.EncodeDistributionBatch(_inputs, means, logVariances);
        Assert.Equal(codes, means);
        Assert.True(logVariances.Distinct().Count() > Rows);
        for (int row = 0; row < Rows; row++)
        {
            _network.EncodeDistribution(Input(row), mean, logVariance);
            AssertClose(means.AsSpan(row * Units, Units), mean);
            AssertClose(logVariances.AsSpan(row * Units, Units), logVariance);
        }
    }

    [Fact]
    public void SamplesAreDecodedNormalNumbers()
    {
        float[] outputs = new float[Rows * InputLength], codes = new float[Rows * Units], decoded = new float[outputs.Length];
        CounterRandom random = new(8), same = new(8);
        _network.SampleBatch(ref random, outputs);
        NormalNoise.Fill(ref codes[0], 0, codes.Length, same.NextUInt64());
        _network.DecodeBatch(codes, decoded);
        Assert.Equal(decoded, outputs);
        Assert.Equal(1ul, random.Position);

        float[] output = new float[InputLength], single = new float[InputLength];
        _network.Sample(ref random, output);
        NormalNoise.Fill(ref codes[0], 0, Units, same.NextUInt64());
        _network.Decode(codes.AsSpan(0, Units), single);
        Assert.Equal(single, output);
        Assert.Throws<ArgumentException>(() => Refuse(new float[InputLength + 1], isBatch: false));
        Assert.Throws<ArgumentException>(() => Refuse(new float[InputLength + 1], isBatch: true));

        void Refuse(float[] wrong, bool isBatch)
        {
            CounterRandom any = new(1);
            if (isBatch)
                _network.SampleBatch(ref any, wrong);
            else
                _network.Sample(ref any, wrong);
        }
    }

    [Fact]
    public void TheBoundIsLossAndDivergenceOfADrawnCode()
    {
        float[] bounds = new float[Rows], noise = new float[Rows * Units];
        CounterRandom random = new(8), same = new(8);
        _network.EvidenceLowerBoundBatch(_inputs, ref random, bounds);
        NormalNoise.Fill(ref noise[0], 0, noise.Length, same.NextUInt64());
        for (int row = 0; row < Rows; row++)
            AssertNear(-NegativeBound(row, noise.AsSpan(row * Units, Units)), bounds[row]);

        float bound = _network.EvidenceLowerBound(Input(7), ref random);
        NormalNoise.Fill(ref noise[0], 0, Units, same.NextUInt64());
        AssertNear(-NegativeBound(7, noise.AsSpan(0, Units)), bound);
    }

    [Fact]
    public void WhatValidationMeasuresDependsOnTheRowAlone()
    {
        float[] losses = new float[Rows], parts = new float[Rows], noise = new float[Units];
        _network.EvaluateBatch(_inputs, [], losses);
        for (int row = 0; row < Rows; row++)
        {
            RowNoise.Fill(ref _inputs[row * InputLength], InputLength, ref noise[0], Units, 1);
            AssertNear(NegativeBound(row, noise), losses[row]);
        }

        _network.EvaluateBatch(_inputs.AsSpan(0, 23 * InputLength), [], parts.AsSpan(0, 23));
        _network.EvaluateBatch(_inputs.AsSpan(23 * InputLength), [], parts.AsSpan(23));
        Assert.Equal(losses, parts);
    }

    [Fact]
    public void OneImportanceWeightIsTheRatioOfDensities()
    {
        const int Samples = 150;
        float[] noise = new float[Samples * Units], code = new float[Units], reconstruction = new float[InputLength];
        float[] mean = new float[Units], logVariance = new float[Units];
        CounterRandom random = new(8), same = new(8);
        float actual = _network.LogLikelihood(Input(3), Samples, ref random);
        NormalNoise.Fill(ref noise[0], 0, noise.Length, same.NextUInt64());
        _network.EncodeDistribution(Input(3), mean, logVariance);
        double[] logarithms = new double[Samples];
        for (int sample = 0; sample < Samples; sample++)
        {
            double logarithm = 0;
            for (int unit = 0; unit < Units; unit++)
            {
                double drawn = noise[sample * Units + unit], z = mean[unit] + Math.Exp(logVariance[unit] / 2.0) * drawn;
                code[unit] = (float)z;
                logarithm += LogDensity(z, 0, 0) - LogDensity(z, mean[unit], logVariance[unit]);
            }

            _network.Decode(code, reconstruction);
            logarithms[sample] = logarithm - Loss(Input(3), reconstruction);
        }

        double largest = logarithms.Max();
        AssertNear(largest + Math.Log(logarithms.Average(logarithm => Math.Exp(logarithm - largest))), actual);
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate(Input(0), 0));
        Assert.Throws<ArgumentException>(() => Estimate([], 1));

        void Estimate(ReadOnlySpan<float> input, int samples)
        {
            CounterRandom any = new(1);
            _network.LogLikelihood(input, samples, ref any);
        }
    }

    [Fact]
    public void TheEvidenceLowerBoundIsBelowTheEstimate()
    {
        const int Draws = 4000;
        CounterRandom random = new(8);
        double sum = 0, squares = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            double bound = _network.EvidenceLowerBound(Input(2), ref random);
            sum += bound;
            squares += bound * bound;
        }

        double mean = sum / Draws, error = Math.Sqrt((squares / Draws - mean * mean) / Draws);
        Assert.True(mean - 4 * error <= _network.LogLikelihood(Input(2), 20_000, ref random), $"bound {mean} with an error of {error}");
    }

    [Fact]
    public void NothingIsAllocated()
    {
        float[] outputs = new float[Rows * InputLength], means = new float[Rows * Units], logVariances = new float[Rows * Units];
        float[] bounds = new float[Rows];
        Run(2);
        Assert.Equal(0, Allocation.Of(() => Run(20)));

        void Run(int times)
        {
            CounterRandom random = new(1);
            for (int i = 0; i < times; i++)
            {
                _network.Sample(ref random, outputs.AsSpan(0, InputLength));
                _network.SampleBatch(ref random, outputs);
                _network.EncodeDistribution(Input(0), means.AsSpan(0, Units), logVariances.AsSpan(0, Units));
                _network.EncodeDistributionBatch(_inputs, means, logVariances);
                _network.EvidenceLowerBound(Input(0), ref random);
                _network.EvidenceLowerBoundBatch(_inputs, ref random, bounds);
                _network.EvaluateBatch(_inputs, [], bounds);
                _network.LogLikelihood(Input(0), 100, ref random);
            }
        }
    }

    private ReadOnlySpan<float> Input(int row) => _inputs.AsSpan(row * InputLength, InputLength);

    private double NegativeBound(int row, ReadOnlySpan<float> noise)
    {
        float[] mean = new float[Units], logVariance = new float[Units], code = new float[Units];
        float[] reconstruction = new float[InputLength];
        _network.EncodeDistribution(Input(row), mean, logVariance);
        double divergence = 0;
        for (int unit = 0; unit < Units; unit++)
        {
            (double m, double v) = (mean[unit], logVariance[unit]);
            code[unit] = (float)(m + Math.Exp(v / 2) * noise[unit]);
            divergence += (m * m + Math.Exp(v) - 1 - v) / 2;
        }

        _network.Decode(code, reconstruction);
        return divergence + Loss(Input(row), reconstruction);
    }

    private static double LogDensity(double z, double mean, double logVariance) =>
        -((z - mean) * (z - mean) / Math.Exp(logVariance) + logVariance + Math.Log(2 * Math.PI)) / 2;

    private static void AssertNear(double expected, float actual) =>
        Assert.Equal(expected, actual, 2e-5 * Math.Max(1, Math.Abs(expected)));

    private static void AssertClose(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-5f);
    }
}
