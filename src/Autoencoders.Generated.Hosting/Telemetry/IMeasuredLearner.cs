namespace Autoencoders.Hosting;

/// <summary>The facts of a learner that counters and gauges measure.</summary>
internal interface IMeasuredLearner
{
    long Observed { get; }

    long Dropped { get; }

    long Steps { get; }

    long Published { get; }

    float Loss { get; }
}
