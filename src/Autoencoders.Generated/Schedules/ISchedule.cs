namespace Autoencoders;

/// <summary>
/// A schedule of the learning rate in training. It is a pure function of the steps done and has no state. Resumed or repeated training
/// therefore sees the same rates, with the same bits on every machine.
/// </summary>
/// <remarks>
/// Time counts steps. <see cref="ScheduleComposition"/> joins schedules, and makes one count epochs. <c>ToString</c> says all of a schedule
/// in one line of invariant text, and schedules with the same line are equal.
/// </remarks>
public interface ISchedule
{
    /// <summary>The factor of the base learning rate in the step at a time.</summary>
    /// <param name="time">How many steps were done before: 0 for the first step; 0 or more and finite.</param>
    /// <returns>The factor, 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative or not finite.</exception>
    double Factor(double time);
}
