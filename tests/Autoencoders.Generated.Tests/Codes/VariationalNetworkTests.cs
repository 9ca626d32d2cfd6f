namespace Autoencoders.Tests.Codes;

[Trait("Registers", "AnyOfGroup")]
public sealed class BernoulliTests : VariationalTests<BernoulliAutoencoder>
{
    protected override double Loss(ReadOnlySpan<float> input, ReadOnlySpan<float> reconstruction)
    {
        double sum = 0;
        for (int i = 0; i < input.Length; i++)
            sum -= input[i] * Math.Log(reconstruction[i]) + (1 - input[i]) * Math.Log(1 - (double)reconstruction[i]);
        return sum;
    }
}

[Trait("Registers", "AnyOfGroup")]
public sealed class GaussianTests : VariationalTests<GaussianAutoencoder>
{
    private const double Variance = 0.5;

    protected override double Loss(ReadOnlySpan<float> input, ReadOnlySpan<float> reconstruction)
    {
        double sum = 0;
        for (int i = 0; i < input.Length; i++)
        {
            double difference = input[i] - (double)reconstruction[i];
            sum += (difference * difference / Variance + Math.Log(2 * Math.PI * Variance)) / 2;
        }

        return sum;
    }

    /// <summary>
    /// A linear decoder of a normal code makes the input normal: with weights W, bias b and variance s its covariance is W Wᵀ + s, and the
    /// posterior of the code is normal too, so that an encoder that gives it has weights that are all equal.
    /// </summary>
    [Fact]
    public void TheEstimateIsTheLikelihoodWhereThatHasAClosedForm()
    {
        // Both rows of W along one axis of the input each: the likelihood is a product over values.
        GaussianAutoencoder network = new();
        network.Parameters.Clear();
        const int Input = GaussianAutoencoder.InputLength, Units = GaussianAutoencoder.CodeLength, Decoder = (Input + 1) * 2 * Units;
        float[] factors = [0.8f, -1.5f], input = new float[Input];
        new CounterRandom(4).Fill(input, -1f, 1f);
        double expected = 0;
        for (int i = 0; i < Input; i++)
        {
            double variance = Variance + (i < Units ? factors[i] * factors[i] : 0);
            expected -= (input[i] * (double)input[i] / variance + Math.Log(2 * Math.PI * variance)) / 2;
        }

        for (int unit = 0; unit < Units; unit++)
        {
            double precision = 1 + factors[unit] * factors[unit] / Variance;
            network.Parameters[unit * 2 * Units + unit] = (float)(factors[unit] / Variance / precision);
            network.Parameters[Input * 2 * Units + Units + unit] = (float)-Math.Log(precision);
            network.Parameters[Decoder + unit * Input + unit] = factors[unit];
        }

        CounterRandom random = new(1);
        Assert.Equal(expected, network.LogLikelihood(input, 1, ref random), 1e-5 * Math.Abs(expected));
        Assert.Equal(expected, network.LogLikelihood(input, 500, ref random), 1e-5 * Math.Abs(expected));

        // Without the posterior, draws from the prior still find it, if there are enough.
        network.Parameters[..Decoder].Clear();
        Assert.Equal(expected, network.LogLikelihood(input, 200_000, ref random), 0.05);
    }
}

[Trait("Registers", "AnyOfGroup")]
public sealed class CategoricalTests : VariationalTests<CategoricalAutoencoder>
{
    protected override double Loss(ReadOnlySpan<float> input, ReadOnlySpan<float> reconstruction)
    {
        double sum = 0;
        for (int i = 0; i < input.Length; i++)
            sum -= input[i] * Math.Log(reconstruction[i]);
        return sum;
    }
}
