using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Columns;
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
    /// <summary>True if an attribute declares it, so that the last layer leaves the activation to it.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>The columns of a table that it gives; null for other heads.</summary>
    public ColumnGroup? Columns { get; init; }

    /// <summary>The first value of a sample that it is compared with.</summary>
    public int TargetStart => Columns?.Start ?? Start;

    /// <summary>A head of a network.</summary>
    /// <param name="start">The first column.</param>
    /// <param name="shape">The shape of all of its columns.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="weight">The factor of the loss.</param>
    /// <param name="code">The layer that makes the code.</param>
    public static HeadPlan Of(int start, Shape shape, ActivationKind activation, LossKind loss, float weight, ILayer code) => new(
        start,
        shape,
        activation,
        loss,
        weight,
        code is IDistribution distribution ? loss.Likelihood!.Of(loss.Terms(shape), distribution.Variance) : null);

    /// <summary>The terms in the mean that is the loss.</summary>
    public int Terms => Loss.Terms(Shape);

    /// <summary>The factor of the derivatives of each term in those of the loss of a row.</summary>
    public float Factor => (Likelihood?.Factor ?? Weight) / Terms;

    /// <summary>The activation as the loss includes it: none where a pass of its own comes before the loss.</summary>
    public ActivationKind FusedActivation => ActivatesFirst ? Identity.Kind : Activation;

    /// <summary>True if the activation comes before a loss that is not fused with it: one over all channels of a position.</summary>
    public bool ActivatesFirst => Activation.IsRowwise && Loss.NeedsOutput != Activation;

    /// <summary>
    /// The loss in training: the declared loss, or, for the likelihood of samples with missing values, a product over the present values.
    /// </summary>
    public LossKind TrainingLoss =>
        Likelihood is not null && Loss.Kernel.SkipsMissing ? Loss with { Kernel = Loss.Kernel.SumOfPresent() } : Loss;

    /// <summary>The samples that the loss is defined for, as a member of the library's <c>LossDomain</c>.</summary>
    public string Domain => Loss.Domain is null ? "Numbers" : Loss.Domain(Shape);

    /// <summary>The call that gives the error of each column of a table, of one row.</summary>
    public string ColumnErrorsCall(string sums, string targets, string errors) => Loss.ValuesCall(
        sums, targets, errors, $"{Columns!.Count}", Shape.Vector(Shape.Length / Columns.Count), FusedActivation) + ";";

    /// <summary>The call that gives the error of each row.</summary>
    public string ErrorsCall(string sums, string targets, string errors, string rows) =>
        Loss.ValuesCall(sums, targets, errors, rows, Shape, FusedActivation) + ";";

    /// <summary>The call that gives the loss of each row as training has it, before its conversion to a likelihood.</summary>
    public string LossesCall(string sums, string targets, string losses, string rows) =>
        TrainingLoss.ValuesCall(sums, targets, losses, rows, Shape, FusedActivation) + ";";

    /// <summary>The same call, which also replaces the sums by their deltas times a scale.</summary>
    public string DeltasCall(string sums, string targets, string losses, string rows, string scale) =>
        TrainingLoss.DeltasCall(sums, targets, losses, rows, Shape, FusedActivation, scale) + ";";
}
