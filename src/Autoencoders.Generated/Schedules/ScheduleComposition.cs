namespace Autoencoders;

/// <summary>Joins schedules to a new one.</summary>
public static class ScheduleComposition
{
    /// <summary>The product of the factors of both at every time; PyTorch's <c>ChainedScheduler</c>.</summary>
    /// <param name="schedule">One schedule.</param>
    /// <param name="other">The other one.</param>
    public static ISchedule Times(this ISchedule schedule, ISchedule other)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(other);
        return new ProductSchedule(schedule, other);
    }

    /// <summary>One schedule for so many steps and then the next, whose time begins with 0 there; PyTorch's <c>SequentialLR</c>.</summary>
    /// <param name="schedule">The schedule of the first steps.</param>
    /// <param name="after">How many steps it has, 1 or more.</param>
    /// <param name="next">The schedule from then on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is below 1.</exception>
    public static ISchedule Then(this ISchedule schedule, int after, ISchedule next)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(next);
        return new SequenceSchedule(schedule, ScheduleNumber.Steps(after, nameof(after)), next);
    }

    /// <summary>
    /// The same schedule with its time counted in whole units of so many steps: with the steps of an epoch it changes once an epoch, as
    /// where a schedule of PyTorch is stepped once an epoch.
    /// </summary>
    /// <param name="schedule">The schedule, whose numbers of steps are now numbers of units.</param>
    /// <param name="steps">The steps of a unit, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    public static ISchedule Each(this ISchedule schedule, int steps)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new UnitSchedule(schedule, ScheduleNumber.Steps(steps, nameof(steps)));
    }
}
