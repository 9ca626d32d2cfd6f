using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Losses;

/// <summary>A loss as data: the class of the library that computes it, and what it needs.</summary>
/// <param name="Name">The member of the <c>Loss</c> enum.</param>
/// <param name="Formula">What a reader of the emitted code is told of it.</param>
/// <param name="Kernel">What computes it.</param>
/// <param name="NeedsOutput">The only output activation that it is defined with; null where several fit.</param>
/// <param name="NeedsNonNegative">Whether it is defined only for outputs that are never negative.</param>
/// <param name="OutputRange">The outputs that it is defined for, in words behind "needs outputs".</param>
/// <param name="SuggestedOutput">The output activation to propose where another does not fit.</param>
/// <param name="Domain">
/// The samples that it is defined for, as a member of the library's <c>LossDomain</c>, from the shape of a sample; null for all numbers.
/// </param>
/// <param name="Likelihood">The distribution whose negative logarithm it is, but for a factor and a constant; null for none.</param>
internal sealed record LossKind(
    string Name,
    string Formula,
    LossKernel Kernel,
    ActivationKind? NeedsOutput = null,
    bool NeedsNonNegative = false,
    string OutputRange = "of any kind",
    ActivationKind? SuggestedOutput = null,
    Func<Shape, string>? Domain = null,
    Likelihood? Likelihood = null)
{
    /// <summary>The class of the library that computes it from sparse targets, and the samples that it then is defined for; null for none.</summary>
    public (string Kernel, string Domain)? SparseKernel { get; init; }

    /// <summary>True if it is defined for what an output activation gives.</summary>
    public bool Fits(ActivationKind output) =>
        (NeedsOutput is null || output == NeedsOutput) && (output.IsNonNegative || !NeedsNonNegative);

    /// <summary>The number of terms in the mean that is the loss of a sample.</summary>
    public int Terms(Shape output) => Kernel.Terms(output);

    /// <summary>The same loss of the values that are not missing: the mean over those.</summary>
    public LossKind OverPresent() => this with
    {
        Formula = $"{Formula}, over the values that are not missing",
        Kernel = Kernel.MeanOfPresent(),
    };

    /// <summary>The same loss of columns of a table, of which each may be missing: the sum over those that are there, over all.</summary>
    public LossKind OfPresentSum() => this with { Kernel = Kernel.SumOfPresent() with { SkipsMissing = true }, Domain = null };

    /// <summary>The call that gives the loss of each row; the sums stay as they are.</summary>
    /// <param name="sums">The pre-activations of the output layer.</param>
    /// <param name="targets">What its outputs should be.</param>
    /// <param name="losses">Where the losses go.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="output">The shape of a sample.</param>
    /// <param name="activation">The output activation.</param>
    public string ValuesCall(string sums, string targets, string losses, string rows, Shape output, ActivationKind activation) =>
        $"{Method("Values", activation)}(ref {sums}, ref {targets}, ref {losses}, {rows}, {Kernel.Sizes(output)})";

    /// <summary>The call that gives the loss of each row and replaces the sums by their deltas times a scale.</summary>
    /// <param name="sums">The pre-activations of the output layer.</param>
    /// <param name="targets">What its outputs should be.</param>
    /// <param name="losses">Where the losses go.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="output">The shape of a sample.</param>
    /// <param name="activation">The output activation.</param>
    /// <param name="scale">What the deltas are multiplied by: 1 over all terms of all rows for those of the mean.</param>
    public string DeltasCall(
        string sums, string targets, string losses, string rows, Shape output, ActivationKind activation, string scale) =>
        $"{Method("Deltas", activation)}(ref {sums}, ref {targets}, ref {losses}, {rows}, {Kernel.Sizes(output)}, {scale})";

    private string Method(string name, ActivationKind activation) =>
        Kernel.TypeArgument(activation) is { Length: > 0 } type ? $"{Kernel.Name}.{name}<{type}>" : $"{Kernel.Name}.{name}";
}
