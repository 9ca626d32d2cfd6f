namespace Autoencoders.Generator.Planning;

/// <summary>The penalty on the weights of a layer.</summary>
/// <param name="L1">Times the sum of their magnitudes.</param>
/// <param name="L2">Times the sum of their squares.</param>
/// <param name="Decay">Times each weight, added to its gradient.</param>
internal sealed record PenaltyPlan(float L1, float L2, float Decay)
{
    public static PenaltyPlan None { get; } = new(0f, 0f, 0f);

    public bool HasGradient => this != None;

    public bool HasValue => L1 > 0f || L2 > 0f;
}
