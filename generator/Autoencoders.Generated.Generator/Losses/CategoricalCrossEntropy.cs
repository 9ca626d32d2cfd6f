using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

/// <summary>Fused with the softmax, so that no logarithm of a rounded 0 can arise.</summary>
internal static class CategoricalCrossEntropy
{
    public static LossKind Kind { get; } = new(
        Name: "CategoricalCrossEntropy",
        Formula: "the mean over positions of -Σ target ln softmax(x) over their channels",
        Kernel: new LossKernel(
            Name: "CategoricalCrossEntropy",
            TypeArgument: static _ => "",
            Sizes: static output => $"{output.Positions}, {output.Channels}",
            Terms: static output => output.Positions),
        NeedsOutput: Softmax.Kind,
        OutputRange: "in 0..1 that add up to 1",
        SuggestedOutput: Softmax.Kind,
        Domain: static output => $"Distributions({output.Channels})",
        Likelihood: new Likelihood("a category a position"))
    {
        SparseKernel = ("SparseCrossEntropy", "Selections"),
    };
}
