namespace Autoencoders;

/// <summary>The part of one named term in the loss of an epoch.</summary>
/// <param name="Name">The term as <see cref="LossTerm"/> names it: <c>reconstruction</c>, <c>kl divergence</c>, <c>sparsity</c>.</param>
/// <param name="Value">The mean over all rows of the term itself, without weight and annealing.</param>
/// <param name="Contribution">The mean of what was trained: the term times its weight and its annealing. All together are the loss.</param>
public readonly record struct LossTermValue(string Name, float Value, float Contribution);
