using System.Globalization;
using System.Text;

namespace Autoencoders;

/// <summary>Reads the time of a record.</summary>
internal static class CsvTime
{
    private const DateTimeStyles Universal =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    /// <summary>The largest number of seconds since 1970 that a <see cref="DateTime"/> holds.</summary>
    private static readonly double s_latest = (DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds - 1;

    private static readonly double s_earliest = (DateTime.MinValue - DateTime.UnixEpoch).TotalSeconds + 1;

    /// <summary>
    /// Reads a date and a time of day as ISO 8601 or the invariant culture writes them, in UTC unless they have an offset; or a number of
    /// seconds since 1970.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTime time)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds))
        {
            bool fits = seconds >= s_earliest && seconds <= s_latest;
            time = fits ? DateTime.UnixEpoch + TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : default;
            return fits;
        }
        return DateTime.TryParse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, Universal, out time);
    }
}
