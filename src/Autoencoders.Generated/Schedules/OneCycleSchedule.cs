using System.Globalization;

namespace Autoencoders;

/// <summary>
/// One rise to the base learning rate, which is the largest, and a long fall far below the start, both along half a cosine (Smith and
/// Topin, 2019); PyTorch's <c>OneCycleLR</c> without its cycle of the momentum. The end holds from the last step on.
/// </summary>
public sealed record OneCycleSchedule : ISchedule
{
    private readonly int _steps;
    private readonly double _rise;
    private readonly double _divide;
    private readonly double _divideEnd;

    /// <summary>Chooses the cycle; PyTorch's defaults.</summary>
    /// <param name="steps">How many steps it takes, 2 or more.</param>
    /// <param name="rise">The share of them in which the learning rate rises: below 1, and more than one step long.</param>
    /// <param name="divide">The factor of the first step is 1 / divide: finite, above 0.</param>
    /// <param name="divideEnd">The factor of the last step is 1 / (divide * divideEnd): finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public OneCycleSchedule(int steps, double rise = 0.3, double divide = 25, double divideEnd = 1e4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        _steps = steps;
        _rise = Hyperparameter.Checked(rise, 0, 1, nameof(rise));
        if (rise * steps <= 1)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"rise must be more than 1 of the {steps} steps.");
            throw new ArgumentOutOfRangeException(nameof(rise), rise, message);
        }

        _divide = ScheduleNumber.Ratio(divide, nameof(divide));
        _divideEnd = ScheduleNumber.Ratio(divideEnd, nameof(divideEnd));
    }

    /// <inheritdoc/>
    public double Factor(double time)
    {
        double top = (_rise * _steps) - 1;
        double start = 1 / _divide;
        if (ScheduleNumber.Time(time) <= top)
            return HalfTurnCosine.Between(start, 1, time / top);
        return HalfTurnCosine.Between(1, start / _divideEnd, Math.Min(1, (time - top) / (_steps - 1 - top)));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"OneCycleSchedule(steps {_steps}, rise {_rise}, divide {_divide}, divide end {_divideEnd})");
}
