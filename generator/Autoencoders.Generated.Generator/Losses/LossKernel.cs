using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Losses;

/// <summary>The class of the library that computes a loss, by its methods <c>Values</c> and <c>Deltas</c>.</summary>
/// <param name="Name">The class.</param>
/// <param name="TypeArgument">The type argument of both methods, from the output activation; empty where they have none.</param>
/// <param name="Sizes">Their arguments behind the rows, from the shape of a sample.</param>
/// <param name="Terms">How many terms the loss of a sample is the mean of, from its shape.</param>
/// <param name="IsElementwise">Whether the type argument is the loss of one element, and the loss of a sample the mean over all.</param>
/// <param name="SkipsMissing">Whether that mean leaves out the elements that are missing.</param>
internal sealed record LossKernel(
    string Name,
    Func<ActivationKind, string> TypeArgument,
    Func<Shape, string> Sizes,
    Func<Shape, int> Terms,
    bool IsElementwise = false,
    bool SkipsMissing = false)
{
    /// <summary>True if it is already the sum over the elements that are not missing, divided by the number of all.</summary>
    public bool SumsPresent { get; init; }

    /// <summary>The mean of what a struct of the library gives for each element.</summary>
    /// <param name="element">The struct, from the output activation.</param>
    public static LossKernel Elementwise(Func<ActivationKind, string> element) => new(
        Name: "RowLoss",
        TypeArgument: element,
        Sizes: static output => $"{output.Length}",
        Terms: static output => output.Length,
        IsElementwise: true);

    /// <summary>The mean over the elements that are not missing.</summary>
    public LossKernel MeanOfPresent() => this with { Name = "PresentLoss", SkipsMissing = true };

    /// <summary>The sum over the elements that are not missing, as if it were that of all: divided by the number of all.</summary>
    public LossKernel SumOfPresent() => SumsPresent ? this : this with
    {
        Name = "RowLoss",
        TypeArgument = output => $"Present<{TypeArgument(output)}>",
        SumsPresent = true,
    };
}
