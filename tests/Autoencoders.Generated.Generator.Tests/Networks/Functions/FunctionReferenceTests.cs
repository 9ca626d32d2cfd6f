namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>The references of activations and losses, against values that PyTorch gives in double precision and examples by hand.</summary>
public sealed class FunctionReferenceTests
{
    [Theory]
    [InlineData("Sigmoid", -1, 0.2689414213699951)]
    [InlineData("Tanh", 1, 0.7615941559557649)]
    [InlineData("Relu", -1, 0)]
    [InlineData("LeakyRelu", -2, -0.5)]
    [InlineData("Elu", -1, -0.9481808382428365)]
    [InlineData("Selu", -1, -1.1113307378125625)]
    [InlineData("Selu", 1, 1.0507009873554805)]
    [InlineData("Gelu", 1, 0.8413447460685429)]
    [InlineData("Gelu", -1, -0.15865525393145707)]
    [InlineData("GeluTanh", 1, 0.8411919906082768)]
    [InlineData("Silu", 1, 0.7310585786300049)]
    [InlineData("Mish", 1, 0.8650983882673103)]
    [InlineData("HardSigmoid", 1, 0.6666666666666666)]
    [InlineData("HardSigmoid", 4, 1)]
    [InlineData("HardTanh", -3, -1)]
    [InlineData("Softplus", 0, 0.6931471805599453)]
    [InlineData("Softsign", -3, -0.75)]
    public void ActivationsHaveTheirValues(string name, double x, double expected)
    {
        ReferencePass pass = new(isTraining: false);
        Assert.Equal(expected, new ActivationReference(name, Slope: 0.25f, Alpha: 1.5f).Apply([x], 1, pass)[0], 1e-12);
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void ActivationsHaveTheSlopesOfTheirValues(string name)
    {
        const double Step = 1e-5;
        ActivationReference activation = new(name, Slope: 0.25f, Alpha: 1.5f);
        for (double x = -4.25; x < 5; x += 0.3)
            Assert.Equal((At(x + Step) - At(x - Step)) / (2 * Step), activation.Derivative(x), 1e-8);

        double At(double x) => activation.Apply([x], 1, new ReferencePass(isTraining: false))[0];
    }

    public static TheoryData<string> Elementwise => [.. Enum.GetNames<Activation>().Where(name => name != nameof(Activation.Softmax))];

    [Fact]
    public void SoftmaxIsOverTheChannelsOfAPosition()
    {
        double[] values = new ActivationReference("Softmax").Apply([0, Math.Log(3), 800, 800], 2, new ReferencePass(isTraining: false));
        Assert.All(values.Zip([0.25, 0.75, 0.5, 0.5]), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
    }

    [Theory]
    [InlineData("Relu", 0.5, 0.5)]
    [InlineData("HardTanh", -0.7, 0.3)]
    [InlineData("HardSigmoid", 2, 1)]
    [InlineData("Tanh", 0, double.PositiveInfinity)]
    public void ActivationsTellTheirNearestKink(string name, double x, double distance)
    {
        ReferencePass pass = new(isTraining: false), expected = new(isTraining: false);
        new ActivationReference(name).Apply([x], 1, pass);
        expected.SeeKink(distance);
        Assert.Equal(expected.Margin, pass.Margin, 1e-9);
    }

    [Theory]
    [InlineData("MeanSquaredError", new double[] { 1, 3 }, new double[] { 0, 1 }, 2.5)]
    [InlineData("MeanAbsoluteError", new double[] { 1, 3 }, new double[] { 0, 1 }, 1.5)]
    [InlineData("Huber", new double[] { 0.5, 3 }, new double[] { 0, 1 }, 0.8125)]
    [InlineData("BinaryCrossEntropy", new double[] { 0, 1.0986122886681098 }, new double[] { 0.3, 1 }, 0.4904146265058631)]
    [InlineData("CategoricalCrossEntropy", new double[] { 0, 0, 0, 1.0986122886681098 }, new double[] { 1, 0, 0, 1 }, 0.4904146265058631)]
    [InlineData("PoissonNegativeLogLikelihood", new double[] { 1, 2 }, new double[] { 0, 3 }, 0.46027922155)]
    [InlineData("CosineDistance", new double[] { 2, 0 }, new double[] { 1, 1 }, 0.2928932188134524)]
    public void LossesHaveTheirValues(string name, double[] values, double[] input, double expected)
    {
        // Where a loss reads pre-activations, it does not read the outputs, and the other way round.
        Assert.Equal(expected, LossReference.Of(name, values, values, input, 2, new ReferencePass(isTraining: false)), 1e-7);
    }

    [Fact]
    public void EveryActivationAndLossHasAReference()
    {
        ReferencePass pass = new(isTraining: false);
        Assert.All(Enum.GetNames<Activation>(), name => Assert.Equal(2, new ActivationReference(name).Apply([0.3, 0.6], 2, pass).Length));
        Assert.All(Enum.GetNames<Loss>(), name =>
            Assert.True(double.IsFinite(LossReference.Of(name, [0.3, 0.6], [0.3, 0.6], [0.4, 0.2], 2, pass))));
    }
}
