using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>One of the terms that training minimizes the weighted sum of.</summary>
/// <param name="Name">What it is called in reports: <c>reconstruction</c>, <c>kl divergence</c>, <c>sparsity</c>.</param>
/// <param name="Weight">What its value is multiplied by.</param>
public readonly record struct LossTerm(string Name, float Weight)
{
    /// <summary>The name of the reconstruction term.</summary>
    public const string Reconstruction = "reconstruction";

    /// <summary>The terms of a network without further ones.</summary>
    public static ImmutableArray<LossTerm> ReconstructionAlone { get; } = [new(Reconstruction, 1f)];
}
