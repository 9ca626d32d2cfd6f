using System.Runtime.InteropServices;

namespace Autoencoders.Determinism;

/// <summary>The factors of schedules, whose bits decide those of every weight.</summary>
internal static class ScheduleFactors
{
    private const int Steps = 1_000;

    private static readonly ISchedule[] s_schedules =
    [
        new StepSchedule(7, 0.93),
        new ExponentialSchedule(0.997),
        new CosineSchedule(900, 0.01),
        new CosineRestartsSchedule(90, 2, 0.05),
        new WarmUp(70).Then(200, new ExponentialSchedule(0.99)).Times(new CosineSchedule(800)),
        new OneCycleSchedule(997),
        new ExponentialSchedule(0.7).Each(33),
    ];

    /// <summary>Asks for all factors and tells their fingerprint as one line.</summary>
    public static string Line()
    {
        var fingerprint = new Fingerprint();
        foreach (ISchedule schedule in s_schedules)
        {
            var factors = new double[Steps];
            for (int time = 0; time < Steps; time++)
                factors[time] = schedule.Factor(time);
            fingerprint.Add(MemoryMarshal.Cast<double, float>(factors));
        }

        return $"schedules factors={fingerprint}";
    }
}
