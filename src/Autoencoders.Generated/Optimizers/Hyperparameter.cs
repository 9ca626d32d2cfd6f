using System.Globalization;

namespace Autoencoders;

/// <summary>Checks a number that a user chooses for an optimiser.</summary>
internal static class Hyperparameter
{
    /// <summary>Gives the value back if it lies in [<paramref name="low"/>, <paramref name="end"/>), which NaN and infinity never do.</summary>
    public static double Checked(double value, double low, double end, string name)
    {
        if (value >= low && value < end)
            return value;

        string range = string.Create(CultureInfo.InvariantCulture, $"{name} must be at least {low} and below {end}.");
        throw new ArgumentOutOfRangeException(name, value, range);
    }
}
