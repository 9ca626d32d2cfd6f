using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Rises in a straight line to 1 and stays there; PyTorch's <c>LinearLR</c>, whose start is 1/3. To be multiplied with a schedule that
/// falls: <c>new WarmUp(500).Times(new CosineSchedule(20_000))</c>.
/// </summary>
/// <remarks>From a start of 0 the first step moves nothing, but an optimizer learns its running means from it.</remarks>
public sealed record WarmUp : ISchedule
{
    private readonly int _steps;
    private readonly double _start;

    /// <summary>Chooses the rise.</summary>
    /// <param name="steps">How many steps it takes, 1 or more.</param>
    /// <param name="start">The factor of the first step: finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public WarmUp(int steps, double start = 0)
    {
        _steps = ScheduleNumber.Steps(steps, nameof(steps));
        _start = ScheduleNumber.Factor(start, nameof(start));
    }

    /// <inheritdoc/>
    public double Factor(double time)
    {
        double done = ScheduleNumber.Time(time) / _steps;
        return done < 1 ? _start + ((1 - _start) * done) : 1;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"WarmUp(steps {_steps}, start {_start})");
}
