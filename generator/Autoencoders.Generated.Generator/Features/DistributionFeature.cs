using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>The code as a distribution: samples of it, distributions of samples, and what bounds and estimates their likelihood.</summary>
internal static class DistributionFeature
{
    private const string WrongSpans = "A span has another length, or two overlap.";
    private const string WrongRows = "The spans are not whole rows, or not equally many, or overlap.";

    private static readonly Parameter
        s_output = Parameter.Reconstruction with { Name = "output" },
        s_mean = new("mean", ParameterType.Target, Constant.CodeLength) { Unit = "means", Trial = "rows.CodeTarget" },
        s_logVariance = new("logVariance", ParameterType.Target, Constant.CodeLength) { Unit = "logarithms of variances" },
        s_bounds = new("bounds", ParameterType.Target) { Trial = "rows.NumbersTarget" },
        s_samples = new("samples", ParameterType.Count)
        {
            Meaning = "How many samples, at least 1.",
            Check = _ => "ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);",
            OutOfRange = "<paramref name=\"samples\"/> is below 1.",
            Trial = "count",
        };

    public static EntryPoint Sample { get; } = new(
        "Sample",
        "Draws a code from the standard normal distribution and decodes it to the means of the likelihood, such as probabilities",
        Parameter.Random,
        Parameter.Condition,
        s_output)
    {
        Mistake = WrongSpans,
    };

    public static EntryPoint SampleBatch { get; } = new(
        "SampleBatch",
        "Draws and decodes any number of codes",
        Parameter.Random,
        Parameter.Condition,
        Parameter.Reconstructions with { Name = "outputs" })
    {
        IsBatch = true,
        Mistake = "A span is not whole rows, or not as many, or two overlap.",
    };

    public static EntryPoint Encode { get; } = new(
        "EncodeDistribution",
        "Encodes one sample as a normal distribution of codes",
        Parameter.Input,
        Parameter.Condition,
        s_mean,
        s_logVariance)
    {
        Mistake = WrongSpans,
    };

    public static EntryPoint EncodeBatch { get; } = new(
        "EncodeDistributionBatch",
        "Encodes any number of samples as normal distributions of codes",
        Parameter.Inputs,
        Parameter.Condition,
        s_mean with { Name = "means", Unit = "", Trial = "rows.CodesTarget" },
        s_logVariance with { Name = "logVariances", Unit = "" })
    {
        IsBatch = true,
        Mistake = WrongRows,
    };

    public static EntryPoint Bound { get; } = new(
        "EvidenceLowerBound",
        "The evidence lower bound of one sample in nats, by one draw of its code; the likelihood is of ",
        Parameter.Input,
        Parameter.Condition,
        Parameter.Random)
    {
        Detail = plan => plan.LikelihoodDescription,
        Returns = "float",
        Mistake = WrongSpans,
    };

    public static EntryPoint BoundBatch { get; } = new(
        "EvidenceLowerBoundBatch",
        "The evidence lower bound of each of any number of samples in nats",
        Parameter.Inputs,
        Parameter.Condition,
        Parameter.Random,
        s_bounds)
    {
        IsBatch = true,
        Mistake = WrongRows,
    };

    public static EntryPoint Likelihood { get; } = new(
        "LogLikelihood",
        "An estimate of the logarithm of the likelihood of one sample in nats, by importance-weighted draws of its code: "
        + "its expectation is a lower bound that comes nearer the more draws there are",
        Parameter.Input,
        Parameter.Condition,
        s_samples,
        Parameter.Random)
    {
        MakesBatch = true,
        Returns = "float",
        Mistake = WrongSpans,
    };

    public static Feature Row { get; } = new(
        plan => plan.IsVariational, Sample, SampleBatch, Encode, EncodeBatch, Bound, BoundBatch, Likelihood)
    {
        Contract = new Contract("IVariationalAutoencoder", Extends: "IAutoencoder"),
        WriteRuns = EmitMath,
        Trials = ["var random = new global::Autoencoders.CounterRandom(0);"],
    };

    private static void EmitMath(SourceWriter writer, NetworkPlan plan)
    {
        DistributionMath.Emit(writer, plan);
        new BoundMath(writer, plan).Emit();
    }
}
