using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Optimization;

/// <summary>Solves one problem with each optimizer and keeps the way that the weights took.</summary>
internal static class OptimizerReference
{
    private const int Steps = 100;
    private const int Every = 10;
    private const double AverageDecay = 0.9;

    public static ReferenceFile Make()
    {
        using var scope = NewDisposeScope();
        var problem = new RegressionProblem();
        var tensors = new OrderedDictionary<string, ReferenceTensor>();
        problem.AddTo(tensors);
        foreach ((string name, Func<Parameter, Action> optimizer) in OptimizerVariants.All)
        {
            Parameter weights = problem.NewWeights();
            Action step = optimizer(weights);
            tensors.Add(name, Path(problem, weights, step, () => weights));
        }

        tensors.Add("average", Average(problem));
        return new ReferenceFile(
            new Dictionary<string, string>
            {
                ["loss"] = "mean((tanh(input w) - target)^2)",
                ["rows"] = FormattableString.Invariant($"w after every {Every} of {Steps} steps"),
                ["average.decay"] = FormattableString.Invariant($"{AverageDecay}"),
            },
            tensors);
    }

    private static ReferenceTensor Path(RegressionProblem problem, Parameter weights, Action step, Func<Tensor> kept)
    {
        var path = new List<float>();
        for (int i = 1; i <= Steps; i++)
        {
            problem.Differentiate(weights);
            step();
            if (i % Every == 0)
                path.AddRange(RegressionProblem.Copy(kept()));
        }

        return new ReferenceTensor([Steps / Every, weights.shape[0]], [.. path]);
    }

    /// <summary>
    /// The average of the weights under "sgd.momentum". TorchSharp has no averaged model; this is what PyTorch's <c>AveragedModel</c>
    /// computes with <c>get_ema_multi_avg_fn</c>: a copy first and then <c>lerp</c>.
    /// </summary>
    private static ReferenceTensor Average(RegressionProblem problem)
    {
        Parameter weights = problem.NewWeights();
        Action step = OptimizerVariants.All["sgd.momentum"](weights);
        Tensor? average = null;
        return Path(
            problem,
            weights,
            () =>
            {
                step();
                using var _ = no_grad();
                average = average is null ? weights.detach().clone() : average.lerp(weights.detach(), 1 - AverageDecay);
            },
            () => average!);
    }
}
