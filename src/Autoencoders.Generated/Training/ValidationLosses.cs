namespace Autoencoders;

/// <summary>The losses of the network on the validation set.</summary>
/// <param name="Loss">The mean loss of what training trains: with the noise of a network that learns to remove it.</param>
/// <param name="Clean">The mean loss of samples without that noise; null where it is not asked for.</param>
/// <param name="Entropy">The entropy of the losses that <paramref name="Loss"/> is the mean of; null where it is not asked for.</param>
internal readonly record struct ValidationLosses(float Loss, float? Clean, float? Entropy);
