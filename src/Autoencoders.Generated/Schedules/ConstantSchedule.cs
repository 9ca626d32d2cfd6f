using System.Globalization;

namespace Autoencoders;

/// <summary>
/// The same factor all the time, or for a number of steps and 1 from then on; PyTorch's <c>ConstantLR</c>, whose defaults are 1/3 and 5.
/// </summary>
public sealed record ConstantSchedule : ISchedule
{
    private readonly double _factor;
    private readonly int? _steps;

    /// <summary>Chooses the factor.</summary>
    /// <param name="factor">The factor: finite, 0 or more.</param>
    /// <param name="steps">For how many steps it holds, 1 or more; null for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public ConstantSchedule(double factor = 1, int? steps = null)
    {
        _factor = ScheduleNumber.Factor(factor, nameof(factor));
        _steps = steps is { } length ? ScheduleNumber.Steps(length, nameof(steps)) : null;
    }

    /// <inheritdoc/>
    public double Factor(double time) => ScheduleNumber.Time(time) >= (_steps ?? double.PositiveInfinity) ? 1 : _factor;

    /// <inheritdoc/>
    public override string ToString() => _steps is { } steps
        ? string.Create(CultureInfo.InvariantCulture, $"ConstantSchedule(factor {_factor}, steps {steps})")
        : string.Create(CultureInfo.InvariantCulture, $"ConstantSchedule(factor {_factor})");
}
