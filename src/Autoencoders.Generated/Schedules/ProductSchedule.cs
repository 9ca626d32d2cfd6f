namespace Autoencoders;

/// <summary>The factors of two schedules multiplied.</summary>
internal sealed record ProductSchedule(ISchedule First, ISchedule Second) : ISchedule
{
    public double Factor(double time) => First.Factor(time) * Second.Factor(time);

    public override string ToString() => $"({First} times {Second})";
}
