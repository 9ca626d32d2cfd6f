using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Losses;

namespace Autoencoders.Generator.Planning;

/// <summary>Some columns of the output, with the activation and the loss that they share.</summary>
/// <param name="Start">The first column.</param>
/// <param name="Shape">The shape of all of its columns.</param>
/// <param name="Activation">The activation from pre-activations to outputs.</param>
/// <param name="Loss">The error of its columns.</param>
/// <param name="Weight">The factor of that error in the error of the network.</param>
/// <param name="Likelihood">The conversion of the loss to a likelihood if the code is a distribution; null otherwise.</param>
internal sealed record HeadPlan(
    int Start, Shape Shape, ActivationKind Activation, LossKind Loss, float Weight, LikelihoodScale? Likelihood)
{
    /// <summary>The only head of an output that has one activation and one loss.</summary>
    /// <param name="output">The shape of the output.</param>
    /// <param name="activation">The activation of the last layer.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="code">The layer that makes the code.</param>
    public static HeadPlan OfAll(Shape output, ActivationKind activation, LossKind loss, ILayer code) =>
        new(0, output, activation, loss, 1f, LikelihoodOf(loss, output, code));

    /// <summary>The terms in the mean that is the loss.</summary>
    public int Terms => Loss.Terms(Shape);

    /// <summary>The activation as the loss includes it: none where a pass of its own comes before the loss.</summary>
    public ActivationKind FusedActivation => ActivatesFirst ? Identity.Kind : Activation;

    /// <summary>True if the activation comes before a loss that is not fused with it: one over all channels of a position.</summary>
    public bool ActivatesFirst => Activation.IsRowwise && Loss.NeedsOutput != Activation;

    /// <summary>
    /// The loss in training: the declared loss, or, for the likelihood of samples with missing values, a product over the present values.
    /// </summary>
    public LossKind TrainingLoss =>
        Likelihood is not null && Loss.Kernel.SkipsMissing ? Loss with { Kernel = Loss.Kernel.SumOfPresent() } : Loss;

    /// <summary>The call that gives the error of each row.</summary>
    public string ErrorsCall(string sums, string targets, string errors, string rows) =>
        Loss.ValuesCall(sums, targets, errors, rows, Shape, FusedActivation) + ";";

    /// <summary>The call that gives the loss of each row as training has it, before its conversion to a likelihood.</summary>
    public string LossesCall(string sums, string targets, string losses, string rows) =>
        TrainingLoss.ValuesCall(sums, targets, losses, rows, Shape, FusedActivation) + ";";

    /// <summary>The same call, which also replaces the sums by their deltas times a scale.</summary>
    public string DeltasCall(string sums, string targets, string losses, string rows, string scale) =>
        TrainingLoss.DeltasCall(sums, targets, losses, rows, Shape, FusedActivation, scale) + ";";

    private static LikelihoodScale? LikelihoodOf(LossKind loss, Shape shape, ILayer code) =>
        code is IDistribution distribution ? loss.Likelihood!.Of(loss.Terms(shape), distribution.Variance) : null;
}
