using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Optimization;

/// <summary>Solves one problem with each schedule and keeps the learning rates and the weights after the last step.</summary>
internal static class ScheduleReference
{
    public const int Steps = 100;
    private const double Momentum = 0.9;

    public static ReferenceFile Make()
    {
        using var scope = NewDisposeScope();
        var problem = new RegressionProblem();
        var tensors = new OrderedDictionary<string, ReferenceTensor>();
        problem.AddTo(tensors);
        tensors.Add("losses", new ReferenceTensor([Steps], ScheduleVariants.Losses));
        foreach ((string name, Func<optim.Optimizer, Action<int>> schedule) in ScheduleVariants.All)
        {
            Parameter weights = problem.NewWeights();
            using optim.Optimizer optimizer = optim.SGD([weights], ScheduleVariants.Rate, Momentum);
            Action<int> advance = schedule(optimizer);
            var rates = new float[Steps];
            for (int step = 0; step < Steps; step++)
            {
                rates[step] = (float)optimizer.ParamGroups.First().LearningRate;
                problem.Differentiate(weights);
                optimizer.step();
                advance(step + 1);
            }

            tensors.Add(name + ".rates", new ReferenceTensor([Steps], rates));
            tensors.Add(name + ".weights", new ReferenceTensor([weights.shape[0]], RegressionProblem.Copy(weights)));
        }

        return new ReferenceFile(
            new Dictionary<string, string>
            {
                ["loss"] = "mean((tanh(input w) - target)^2)",
                ["sgd.learning_rate"] = FormattableString.Invariant($"{ScheduleVariants.Rate}"),
                ["sgd.momentum"] = FormattableString.Invariant($"{Momentum}"),
            },
            tensors);
    }
}
