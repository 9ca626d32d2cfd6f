namespace Autoencoders;

/// <summary>Checks a number that a user chooses for a schedule, or asks it for.</summary>
internal static class ScheduleNumber
{
    /// <summary>A time: finite, 0 or more.</summary>
    public static double Time(double time) => Hyperparameter.Checked(time, 0, double.PositiveInfinity, nameof(time));

    /// <summary>A factor of the learning rate: finite, 0 or more.</summary>
    public static double Factor(double value, string name) => Hyperparameter.Checked(value, 0, double.PositiveInfinity, name);

    /// <summary>A factor that is applied again and again: finite, above 0.</summary>
    public static double Ratio(double value, string name) =>
        Hyperparameter.Checked(value, double.Epsilon, double.PositiveInfinity, name);

    /// <summary>A number of steps: 1 or more.</summary>
    public static int Steps(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
