using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Falls along half a cosine from 1 to an end (Loshchilov and Hutter, 2017) and stays there; PyTorch's <c>CosineAnnealingLR</c>, which
/// would rise again.
/// </summary>
public sealed record CosineSchedule : ISchedule
{
    private readonly int _steps;
    private readonly double _end;

    /// <summary>Chooses the fall.</summary>
    /// <param name="steps">How many steps it takes, 1 or more.</param>
    /// <param name="end">The factor at its end: finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public CosineSchedule(int steps, double end = 0)
    {
        _steps = ScheduleNumber.Steps(steps, nameof(steps));
        _end = ScheduleNumber.Factor(end, nameof(end));
    }

    /// <inheritdoc/>
    public double Factor(double time) => HalfTurnCosine.Between(1, _end, Math.Min(1, ScheduleNumber.Time(time) / _steps));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"CosineSchedule(steps {_steps}, end {_end})");
}
