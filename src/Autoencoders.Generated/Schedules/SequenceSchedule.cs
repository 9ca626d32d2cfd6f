using System.Globalization;

namespace Autoencoders;

/// <summary>One schedule after the other.</summary>
internal sealed record SequenceSchedule(ISchedule First, int After, ISchedule Next) : ISchedule
{
    public double Factor(double time) => ScheduleNumber.Time(time) < After ? First.Factor(time) : Next.Factor(time - After);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({First}, after {After} steps {Next})");
}
