using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Planning;

/// <summary>How the weights of a layer begin and what they cost.</summary>
/// <param name="Initializer">How they are drawn.</param>
/// <param name="Value">The number that some initializers want.</param>
/// <param name="Penalty">What they cost.</param>
internal sealed record WeightPlan(InitializerKind Initializer, float Value, PenaltyPlan Penalty)
{
    /// <summary>What an activation wants, at no cost.</summary>
    public static WeightPlan For(Activations.ActivationKind activation) => new(activation.Initializer, 0f, PenaltyPlan.None);
}
