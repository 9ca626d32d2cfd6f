using System.Globalization;

namespace Autoencoders;

/// <summary>Multiplies the learning rate by gamma every so many steps; PyTorch's <c>StepLR</c>.</summary>
public sealed record StepSchedule : ISchedule
{
    private readonly int _size;
    private readonly double _gamma;

    /// <summary>Chooses the stairs.</summary>
    /// <param name="size">How many steps pass between two changes, 1 or more.</param>
    /// <param name="gamma">What the learning rate is multiplied by at each: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public StepSchedule(int size, double gamma = 0.1)
    {
        _size = ScheduleNumber.Steps(size, nameof(size));
        _gamma = ScheduleNumber.Ratio(gamma, nameof(gamma));
    }

    /// <inheritdoc/>
    public double Factor(double time) => WholePower.Of(_gamma, (long)(ScheduleNumber.Time(time) / _size));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"StepSchedule(size {_size}, gamma {_gamma})");
}
