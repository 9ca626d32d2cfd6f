using Xunit.Abstractions;

namespace Autoencoders.Tests.Reference;

/// <summary>
/// 100 steps of each optimizer on the same problem take the same way as in PyTorch; what PyTorch does not have follows its formula.
/// </summary>
public class OptimizerReferenceTests(ITestOutputHelper output)
{
    private const int Steps = 100;
    private const int Every = 10;
    private const double Tolerance = 1e-5;

    private static readonly ReferenceVectors s_reference = new("optimizers");
    private static readonly RegressionProblem s_problem = new(s_reference);

    private static readonly Dictionary<string, Func<IOptimizer>> s_optimizers = new()
    {
        ["sgd"] = () => new Sgd(0.2),
        ["sgd.decay"] = () => new Sgd(0.2, weightDecay: 0.05),
        ["sgd.momentum"] = () => new Sgd(0.05, momentum: 0.9),
        ["sgd.dampening"] = () => new Sgd(0.1, momentum: 0.8, dampening: 0.3, weightDecay: 0.01),
        ["sgd.nesterov"] = () => new Sgd(0.05, momentum: 0.9, weightDecay: 0.01, nesterov: true),
        ["rmsprop"] = () => new RmsProp(),
        ["rmsprop.decay"] = () => new RmsProp(alpha: 0.9, epsilon: 1e-2, weightDecay: 0.05),
        ["rmsprop.momentum"] = () => new RmsProp(0.005, momentum: 0.6),
        ["rmsprop.centered"] = () => new RmsProp(0.005, alpha: 0.95, epsilon: 1e-3, centered: true),
        ["rmsprop.all"] = () => new RmsProp(0.002, 0.95, 1e-3, weightDecay: 0.02, momentum: 0.5, centered: true),
        ["adagrad"] = () => new Adagrad(0.1),
        ["adagrad.decays"] = () => new Adagrad(0.2, learningRateDecay: 0.02, weightDecay: 0.05, initialAccumulator: 0.1),
        ["adam"] = () => new Adam(0.02),
        ["adam.decay"] = () => new Adam(0.02, 0.8, 0.95, 1e-6, weightDecay: 0.05),
        ["adam.amsgrad"] = () => new Adam(0.02, beta2: 0.9, amsGrad: true),
        ["adamw"] = () => new AdamW(0.02),
        ["adamw.decay"] = () => new AdamW(0.02, 0.8, 0.95, 1e-6, weightDecay: 0.2),
        ["adamw.amsgrad"] = () => new AdamW(0.02, beta2: 0.9, weightDecay: 0.1, amsGrad: true),
        ["lion"] = () => new Lion(0.02),
        ["lion.decay"] = () => new Lion(0.02, 0.8, 0.95, weightDecay: 0.3),
    };

    private static readonly Dictionary<string, GradientClipping> s_clippings = new()
    {
        ["clipped.norm"] = GradientClipping.ByNorm(0.2),
        ["clipped.value"] = GradientClipping.ByValue(0.05),
    };

    public static TheoryData<string> Optimizers => [.. s_optimizers.Keys];

    public static TheoryData<string> Clippings => [.. s_clippings.Keys];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void TheWeightsAgree(string name)
    {
        IOptimizer optimizer = s_optimizers[name]();
        float[] weights = s_problem.NewWeights();
        optimizer.Prepare(weights.Length);

        float[] path = Path(weights, gradient => Step(optimizer, weights, gradient), weights);

        output.WriteLine(RegressionProblem.AssertClose(name, s_reference[name], path, Tolerance));
    }

    [Theory]
    [MemberData(nameof(Clippings))]
    public void TheWeightsAgreeWithClippedGradients(string name)
    {
        GradientClipping clipping = s_clippings[name];
        var optimizer = new Sgd(0.2, momentum: 0.5);
        float[] weights = s_problem.NewWeights();
        optimizer.Prepare(weights.Length);
        var norm = new GradientNorm(weights.Length);
        int clipped = 0;

        float[] path = Path(
            weights,
            gradient =>
            {
                float[] before = [.. gradient];
                norm.Measure(gradient);
                clipping.Apply(gradient, clipping.Factor(norm.Value));
                clipped += before.SequenceEqual(gradient) ? 0 : 1;
                Step(optimizer, weights, gradient);
            },
            weights);

        output.WriteLine(RegressionProblem.AssertClose(name, s_reference[name], path, Tolerance));
        Assert.InRange(clipped, 10, Steps - 10);
    }

    [Fact]
    public void TheAverageOfTheWeightsAgrees()
    {
        IOptimizer optimizer = s_optimizers["sgd.momentum"]();
        float[] weights = s_problem.NewWeights();
        optimizer.Prepare(weights.Length);
        var average = new WeightAverage(s_reference.Number("average.decay"));
        average.Prepare(weights.Length);

        float[] path = Path(
            weights,
            gradient =>
            {
                Step(optimizer, weights, gradient);
                average.BeginStep();
                average.Update(weights, 0);
            },
            average.Values);

        output.WriteLine(RegressionProblem.AssertClose("average", s_reference["average"], path, Tolerance));
    }

    [Fact]
    public void EveryVariantOfTheFileIsCompared()
    {
        IEnumerable<string> compared = [.. s_optimizers.Keys, .. s_clippings.Keys, "average", "input", "target", "start"];
        Assert.Equal(s_reference.Names.Order(), compared.Order());
    }

    private static void Step(IOptimizer optimizer, float[] weights, float[] gradient)
    {
        optimizer.BeginStep();
        optimizer.Update(weights, gradient, 0);
    }

    /// <summary>The values after every so many steps, one row after the other.</summary>
    private static float[] Path(float[] weights, Action<float[]> step, ReadOnlySpan<float> kept)
    {
        var path = new List<float>();
        for (int i = 1; i <= Steps; i++)
        {
            step(s_problem.Gradient(weights));
            if (i % Every == 0)
                path.AddRange(kept);
        }

        return [.. path];
    }
}
