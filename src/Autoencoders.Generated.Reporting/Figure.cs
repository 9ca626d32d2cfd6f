using System.Globalization;

namespace Autoencoders.Reporting;

/// <summary>Numbers as people read them, whatever the culture.</summary>
internal static class Figure
{
    /// <summary>A whole number with its thousands apart.</summary>
    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Four significant digits.</summary>
    public static string Short(double number)
    {
        double size = Math.Abs(number);
        return !double.IsFinite(number) ? "not finite"
            : number == 0 ? "0"
            : size is < 1e-4 or >= 1e6 ? number.ToString("0.###e0", CultureInfo.InvariantCulture)
            : Math.Round(number, Math.Clamp(3 - Exponent(size), 0, 15)).ToString("0.########", CultureInfo.InvariantCulture);
    }

    /// <summary>A share from 0 to 1 in per cent.</summary>
    public static string Percent(double share) =>
        (100 * share).ToString(share is > 0 and < 1e-3 ? "0.##" : "0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A time in the units that matter.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours} h {time.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        { TotalSeconds: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
    };

    /// <summary>A place in a drawing, to a tenth of a unit.</summary>
    public static string Place(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    private static int Exponent(double size) => (int)Math.Floor(Math.Log10(size));
}
