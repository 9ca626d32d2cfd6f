namespace Autoencoders;

/// <summary>
/// How the learning rate changes while training goes on. A schedule is a pure function of the steps done and has no state, so that training
/// that is resumed or repeated sees the same rates, and the same bits of them on every machine.
/// </summary>
/// <remarks>
/// Time counts steps. <see cref="ScheduleComposition"/> joins schedules, and makes one count epochs. <c>ToString</c> says all of a schedule
/// in one line of invariant text, and schedules with the same line are equal.
/// </remarks>
public interface ISchedule
{
    /// <summary>What the base learning rate is multiplied by in the step at a time.</summary>
    /// <param name="time">How many steps were done before: 0 for the first step; 0 or more and finite.</param>
    /// <returns>The factor, 0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative or not finite.</exception>
    double Factor(double time);
}
