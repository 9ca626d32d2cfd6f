namespace Autoencoders.Hosting;

/// <summary>The learning of a model beside the requests that it serves.</summary>
public abstract class LearningOptions
{
    /// <summary>
    /// The rows that wait for the trainer at most: 4,096, rounded up to a power of two. Above that, new rows are dropped and counted; a
    /// request never waits.
    /// </summary>
    public int QueueCapacity { get; set; } = 4096;

    /// <summary>The time from one turn of the trainer to the next: 1 second.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The time that the trainer has in a turn: 20 milliseconds of one thread.</summary>
    public TimeSpan Budget { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The least time from one learned version in service to the next: 1 minute.</summary>
    public TimeSpan PublishEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Makes the optimizer when learning begins, and when it begins anew: Adam with a rate of 1e-4.</summary>
    public Func<IOptimizer> Optimizer { get; set; } = static () => new Adam(1e-4f);

    /// <summary>The reservoir and the steps. By default, gradients are clipped to a norm of 1, so that an odd row does no harm.</summary>
    public OnlineOptions Online { get; set; } = new() { Clipping = GradientClipping.ByNorm(1) };

    /// <summary>
    /// The file that each learned version is saved to, as a whole or not at all; null to save none. It may be the watched file of the model
    /// itself, unless that requires a probe: saved versions have none.
    /// </summary>
    public string? SavePath { get; set; }

    /// <summary>The first reason why the options cannot be used; null if they can.</summary>
    internal virtual string? Wrong() =>
        QueueCapacity is < 1 or > 1 << 24 ? $"{nameof(QueueCapacity)} is {QueueCapacity}; it must be 1 to {1 << 24}."
        : Interval < TimeSpan.FromMilliseconds(1) ? $"{nameof(Interval)} is {Interval}; it must be at least a millisecond."
        : Budget <= TimeSpan.Zero ? $"{nameof(Budget)} is {Budget}; it must be above zero."
        : PublishEvery < TimeSpan.Zero ? $"{nameof(PublishEvery)} is {PublishEvery}; it must not be negative."
        : Optimizer is null ? $"{nameof(Optimizer)} is null."
        : Online is null ? $"{nameof(Online)} is null."
        : null;
}
