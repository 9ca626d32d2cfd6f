using Xunit.Abstractions;

namespace Autoencoders.Tests.Reference;

/// <summary>100 steps with each schedule have the learning rates of PyTorch and end with its weights.</summary>
public class ScheduleReferenceTests(ITestOutputHelper output)
{
    private const double WeightTolerance = 1e-5;

    /// <summary>The file has floats.</summary>
    private const double RateTolerance = 1e-7;

    private static readonly ReferenceVectors s_reference = new("schedules");
    private static readonly RegressionProblem s_problem = new(s_reference);
    private static readonly float[] s_losses = s_reference["losses"];

    private static readonly Dictionary<string, Func<int, double>> s_factors = new()
    {
        ["constant"] = Of(new ConstantSchedule(0.25, 30)),
        ["step"] = Of(new StepSchedule(15, 0.5)),
        ["exponential"] = Of(new ExponentialSchedule(0.97)),
        ["cosine"] = Of(new CosineSchedule(100, 0.05)),
        ["restarts"] = Of(new CosineRestartsSchedule(25)),
        ["restarts.longer"] = Of(new CosineRestartsSchedule(12, 2, 0.1)),
        ["warmup"] = Of(new WarmUp(40, 1.0 / 3)),
        ["onecycle"] = Of(new OneCycleSchedule(100)),
        ["onecycle.all"] = Of(new OneCycleSchedule(100, 0.45, 10, 50)),
        ["times"] = Of(new WarmUp(20, 0.1).Times(new ExponentialSchedule(0.98))),
        ["then"] = Of(new WarmUp(20, 0.1).Then(20, new ExponentialSchedule(0.95))),
        ["each"] = Of(new StepSchedule(3, 0.5).Each(10)),
        ["plateau"] = Of(new ReduceOnPlateau(0.5, patience: 5)),
        ["plateau.all"] = Of(new ReduceOnPlateau(0.3, patience: 3, threshold: 0.05, cooldown: 4, smallest: 0.02)),
    };

    public static TheoryData<string> All => [.. s_factors.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void RatesAndWeightsAgree(string name)
    {
        float[] rates = s_reference[name + ".rates"];
        double rate = s_reference.Number("sgd.learning_rate");
        var optimizer = new Sgd(rate, s_reference.Number("sgd.momentum"));
        float[] weights = s_problem.NewWeights();
        optimizer.Prepare(weights.Length);
        for (int step = 0; step < rates.Length; step++)
        {
            optimizer.LearningRate = rate * s_factors[name](step);
            double error = Math.Abs(optimizer.LearningRate - rates[step]);
            Assert.True(
                error <= RateTolerance * rates[step],
                $"{name}: the rate of step {step} is {optimizer.LearningRate} instead of {rates[step]}.");
            optimizer.BeginStep();
            optimizer.Update(weights, s_problem.Gradient(weights), 0);
        }

        output.WriteLine(RegressionProblem.AssertClose(name, s_reference[name + ".weights"], weights, WeightTolerance));
    }

    [Fact]
    public void EveryScheduleOfTheFileIsCompared()
    {
        IEnumerable<string> compared = s_factors.Keys.SelectMany(name => new[] { name + ".rates", name + ".weights" });
        Assert.Equal(s_reference.Names.Order(), compared.Concat(["input", "target", "start", "losses"]).Order());
    }

    private static Func<int, double> Of(ISchedule schedule) => step => schedule.Factor(step);

    private static Func<int, double> Of(ReduceOnPlateau plateau) => step => plateau.Factor(s_losses[..step]);
}
