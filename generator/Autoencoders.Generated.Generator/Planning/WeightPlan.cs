using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Planning;

/// <summary>The initializer of a layer's weights and their penalty.</summary>
/// <param name="Initializer">How they are drawn.</param>
/// <param name="Value">The number that some initializers want.</param>
/// <param name="Penalty">What they cost.</param>
internal sealed record WeightPlan(InitializerKind Initializer, float Value, PenaltyPlan Penalty)
{
    /// <summary>The initializer that an activation wants, without a penalty.</summary>
    public static WeightPlan For(Activations.ActivationKind activation) => new(activation.Initializer, 0f, PenaltyPlan.None);
}
