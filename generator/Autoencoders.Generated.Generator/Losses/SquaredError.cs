using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

/// <summary>
/// What the inner levels of a stacked autoencoder minimize: the mean squared error, in formulas of their own for each activation that a
/// level ends with, as the whole network has another loss.
/// </summary>
internal static class SquaredError
{
    public static LossKind Kind { get; } = MeanSquaredError.Kind with
    {
        Kernel = LossKernel.Elementwise with { TypeArgument = static activation => $"<{Objective(activation)}>" },
    };

    /// <summary>The struct that its formulas are emitted as.</summary>
    public static string Objective(ActivationKind activation) => $"SquaredErrorOf{activation.Name}";
}
