using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Losses;

/// <summary>The class of the library that computes a loss, by its methods <c>Values</c> and <c>Deltas</c>.</summary>
/// <param name="Name">The class.</param>
/// <param name="TypeArgument">The type argument of both methods, from the output activation; empty where they have none.</param>
/// <param name="Sizes">Their arguments behind the rows, from the shape of a sample.</param>
/// <param name="Terms">How many terms the loss of a sample is the mean of, from its shape.</param>
internal sealed record LossKernel(
    string Name, Func<ActivationKind, string> TypeArgument, Func<Shape, string> Sizes, Func<Shape, int> Terms)
{
    /// <summary>The struct that the formulas of an elementwise loss are emitted as.</summary>
    public const string Objective = "Objective";

    /// <summary>The mean of what the loss's own formulas give for each element.</summary>
    public static LossKernel Elementwise { get; } = new(
        Name: "RowLoss",
        TypeArgument: static _ => $"<{Objective}>",
        Sizes: static output => $"{output.Length}",
        Terms: static output => output.Length);

    /// <summary>The mean over the elements that are not missing.</summary>
    public static LossKernel MeanOfPresent { get; } = Elementwise with { Name = "PresentLoss" };

    /// <summary>The sum over the elements that are not missing, as if it were that of all: divided by the number of all.</summary>
    public static LossKernel SumOfPresent { get; } = Elementwise with { TypeArgument = static _ => $"<Present<{Objective}>>" };
}
