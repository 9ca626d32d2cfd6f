using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Falls along half a cosine from 1 to an end and then begins again, each time for as long or longer (SGDR; Loshchilov and Hutter, 2017);
/// PyTorch's <c>CosineAnnealingWarmRestarts</c>.
/// </summary>
public sealed record CosineRestartsSchedule : ISchedule
{
    private readonly int _first;
    private readonly int _multiple;
    private readonly double _end;

    /// <summary>Chooses the falls.</summary>
    /// <param name="first">How many steps the first one takes, 1 or more.</param>
    /// <param name="multiple">How many times as long as the one before each later one takes, 1 or more.</param>
    /// <param name="end">The factor that each falls to without reaching it: finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public CosineRestartsSchedule(int first, int multiple = 1, double end = 0)
    {
        _first = ScheduleNumber.Steps(first, nameof(first));
        _multiple = ScheduleNumber.Steps(multiple, nameof(multiple));
        _end = ScheduleNumber.Factor(end, nameof(end));
    }

    /// <inheritdoc/>
    public double Factor(double time)
    {
        double length = _first;
        if (_multiple == 1)
            return HalfTurnCosine.Between(1, _end, ScheduleNumber.Time(time) % length / length);

        double done = ScheduleNumber.Time(time);
        for (; done >= length; length *= _multiple)
            done -= length;
        return HalfTurnCosine.Between(1, _end, done / length);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"CosineRestartsSchedule(first {_first}, multiple {_multiple}, end {_end})");
}
