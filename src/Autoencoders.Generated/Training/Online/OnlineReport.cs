namespace Autoencoders;

/// <summary>The result of a call of <see cref="Trainer{TNetwork}.TrainFor(TimeSpan)"/>.</summary>
/// <param name="Steps">How many steps fitted into the time.</param>
/// <param name="Loss">The mean loss of these steps, each with the weights of before it; 0 where there was none.</param>
/// <param name="Elapsed">How long the call took.</param>
public readonly record struct OnlineReport(int Steps, float Loss, TimeSpan Elapsed);
