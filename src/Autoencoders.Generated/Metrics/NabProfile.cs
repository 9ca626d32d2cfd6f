namespace Autoencoders;

/// <summary>The weights of the Numenta anomaly benchmark (Lavin and Ahmad 2015).</summary>
/// <param name="TruePositive">The weight of an alarm in a fault.</param>
/// <param name="FalsePositive">The weight of an alarm outside.</param>
/// <param name="FalseNegative">The weight of a fault without an alarm.</param>
public sealed record NabProfile(double TruePositive, double FalsePositive, double FalseNegative)
{
    /// <summary>The standard profile.</summary>
    public static NabProfile Standard { get; } = new(1, 0.11, 1);

    /// <summary>The profile that punishes false alarms twice as hard.</summary>
    public static NabProfile LowFalsePositives { get; } = new(1, 0.22, 1);

    /// <summary>The profile that punishes missed faults twice as hard.</summary>
    public static NabProfile LowFalseNegatives { get; } = new(1, 0.11, 2);
}
