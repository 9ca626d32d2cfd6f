namespace Autoencoders;

/// <summary>
/// An online trainer of any network. A game keeps several trainers in one list, and a <see cref="FrameBudget"/> divides the time of a frame
/// among them. Each is used by one thread at a time.
/// </summary>
public interface IOnlineTrainer
{
    /// <summary>
    /// The expected duration of the next step: zero while it is unknown, before the second step or <see cref="WarmUp"/>.
    /// </summary>
    TimeSpan StepTime { get; }

    /// <summary>The samples that there are to draw from; without any, nothing is trained.</summary>
    int SamplesHeld { get; }

    /// <summary>The samples that were observed since the last step.</summary>
    long SamplesWaiting { get; }

    /// <summary>Trains as many steps as fit into a time.</summary>
    /// <param name="budget">The time: 0 or more.</param>
    /// <returns>The steps, their loss and the time that they took. Without samples there are no steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is negative.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; the weights are those of before the step.</exception>
    OnlineReport TrainFor(TimeSpan budget);

    /// <summary>
    /// Observes and trains on throw-away values, so that all of it is compiled before its time matters, and puts everything back.
    /// </summary>
    void WarmUp();
}
