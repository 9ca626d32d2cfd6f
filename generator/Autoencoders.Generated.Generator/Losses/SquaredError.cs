using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

/// <summary>
/// The loss of the inner levels of a stacked autoencoder: the mean squared error, with formulas for each activation that a level ends with,
/// because the whole network has another loss.
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
