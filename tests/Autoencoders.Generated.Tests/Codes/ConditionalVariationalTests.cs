using Autoencoders.Kernels;

namespace Autoencoders.Tests.Codes;

/// <summary>Every member of a variational network with a condition hands it on to the rows that it belongs to.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class ConditionalVariationalTests
{
    private const int Rows = 70;
    private const int Input = ConditionalVariationalAutoencoder.InputLength;
    private const int Units = ConditionalVariationalAutoencoder.CodeLength;
    private const int Condition = ConditionalVariationalAutoencoder.ConditionLength;

    private readonly ConditionalVariationalAutoencoder _network = new(5);
    private readonly float[] _inputs = new float[Rows * Input];
    private readonly float[] _conditions = new float[Rows * Condition];

    public ConditionalVariationalTests()
    {
        CounterRandom random = new(3);
        random.Fill(_inputs, 0f, 1f);
        random.Fill(_conditions, -1f, 1f);
    }

    [Fact]
    public void DistributionsAreThoseOfSingleRows()
    {
        float[] codes = new float[Rows * Units], means = new float[codes.Length], logVariances = new float[codes.Length];
        float[] mean = new float[Units], logVariance = new float[Units];
        _network.EncodeBatch(_inputs, _conditions, codes);
        _network.EncodeDistributionBatch(_inputs, _conditions, means, logVariances);
        Assert.Equal(codes, means);
        for (int row = 0; row < Rows; row++)
        {
            _network.EncodeDistribution(InputOf(row), ConditionOf(row), mean, logVariance);
            for (int unit = 0; unit < Units; unit++)
            {
                Assert.Equal(means[row * Units + unit], mean[unit], 1e-5f);
                Assert.Equal(logVariances[row * Units + unit], logVariance[unit], 1e-5f);
            }
        }
    }

    [Fact]
    public void SamplesAreDecodedWithTheCondition()
    {
        float[] outputs = new float[Rows * Input], codes = new float[Rows * Units], expected = new float[outputs.Length];
        float[] output = new float[Input], single = new float[Input];
        CounterRandom random = new(8), same = new(8);
        _network.SampleBatch(ref random, _conditions, outputs);
        NormalNoise.Fill(ref codes[0], 0, codes.Length, same.NextUInt64());
        _network.DecodeBatch(codes, _conditions, expected);
        Assert.Equal(expected, outputs);
        _network.Sample(ref random, ConditionOf(9), output);
        NormalNoise.Fill(ref codes[0], 0, Units, same.NextUInt64());
        _network.Decode(codes.AsSpan(0, Units), ConditionOf(9), single);
        Assert.Equal(single, output);
    }

    [Fact]
    public void BoundsAreThoseOfSingleRows()
    {
        float[] bounds = new float[Rows], losses = new float[Rows], noise = new float[Rows * Units];
        CounterRandom random = new(8), same = new(8);
        _network.EvidenceLowerBoundBatch(_inputs, _conditions, ref random, bounds);
        NormalNoise.Fill(ref noise[0], 0, noise.Length, same.NextUInt64());
        Evaluate(_network, losses);
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(Bound(row, noise.AsSpan(row * Units, Units)), bounds[row], 1e-4);
            float[] own = new float[Units];
            RowNoise.Fill(ref _inputs[row * Input], Input, ref own[0], Units, 1);
            Assert.Equal(-Bound(row, own), losses[row], 1e-4);
        }

        float bound = _network.EvidenceLowerBound(InputOf(7), ConditionOf(7), ref random);
        NormalNoise.Fill(ref noise[0], 0, Units, same.NextUInt64());
        Assert.Equal(Bound(7, noise.AsSpan(0, Units)), bound, 1e-4);

        // One importance weight is a bound without the mean of the divergence; many come to more.
        float one = _network.LogLikelihood(InputOf(7), ConditionOf(7), 1, ref random);
        float many = _network.LogLikelihood(InputOf(7), ConditionOf(7), 2000, ref random);
        float other = _network.LogLikelihood(InputOf(7), ConditionOf(8), 2000, ref random);
        Assert.InRange(one, many - 10, many + 5);
        Assert.NotEqual(many, other, 1e-3f);
    }

    private ReadOnlySpan<float> InputOf(int row) => _inputs.AsSpan(row * Input, Input);

    private ReadOnlySpan<float> ConditionOf(int row) => _conditions.AsSpan(row * Condition, Condition);

    private void Evaluate<TNetwork>(TNetwork network, float[] losses)
        where TNetwork : class, ITrainable<TNetwork>
        => network.EvaluateBatch(_inputs, _conditions, losses);

    private double Bound(int row, ReadOnlySpan<float> noise)
    {
        float[] mean = new float[Units], logVariance = new float[Units], code = new float[Units], output = new float[Input];
        _network.EncodeDistribution(InputOf(row), ConditionOf(row), mean, logVariance);
        double bound = 0;
        for (int unit = 0; unit < Units; unit++)
        {
            (double m, double v) = (mean[unit], logVariance[unit]);
            code[unit] = (float)(m + Math.Exp(v / 2) * noise[unit]);
            bound -= (m * m + Math.Exp(v) - 1 - v) / 2;
        }

        _network.Decode(code, ConditionOf(row), output);
        for (int i = 0; i < Input; i++)
            bound += InputOf(row)[i] * Math.Log(output[i]) + (1 - InputOf(row)[i]) * Math.Log(1 - (double)output[i]);
        return bound;
    }
}
