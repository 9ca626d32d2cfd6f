using System.Globalization;

namespace Autoencoders;

/// <summary>Checks a number that a user chooses for an optimizer.</summary>
internal static class Hyperparameter
{
    /// <summary>The limit of rates: updates compute with floats, in which a larger number would be infinite.</summary>
    public const double End = float.MaxValue;

    /// <summary>The value, if it is <paramref name="low"/> or more and below <paramref name="end"/>, which NaN never is.</summary>
    public static double Checked(double value, double low, double end, string name)
    {
        if (value >= low && value < end)
            return value;

        string range = string.Create(CultureInfo.InvariantCulture, $"{name} must be at least {low:G3} and below {end:G3}.");
        throw new ArgumentOutOfRangeException(name, value, range);
    }

    /// <summary>A learning rate: finite as a float, 0 or more.</summary>
    public static double CheckedRate(double value, string name) => Checked(value, 0, End, name);

    /// <summary>A weight decay: finite as a float, 0 or more.</summary>
    public static double CheckedDecay(double value, string name) => Checked(value, 0, End, name);

    /// <summary>A constant that keeps a divisor above 0: finite and above 0 as a float.</summary>
    public static float CheckedEpsilon(double value, string name) => (float)Checked(value, float.Epsilon, End, name);
}
