using System.Globalization;

namespace Autoencoders;

/// <summary>A schedule that counts units of several steps.</summary>
internal sealed record UnitSchedule(ISchedule Schedule, int Steps) : ISchedule
{
    public double Factor(double time) => Schedule.Factor(Math.Floor(ScheduleNumber.Time(time) / Steps));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Schedule} each {Steps} steps)");
}
