using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>Parts of dates and times as the values of cyclic columns.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DateColumn
{
    private const float Hours = 24f;
    private const int Days = 7;

    /// <summary>The hour with its fraction: from 0 to below 24.</summary>
    /// <param name="time">The date and time.</param>
    public static float Hour(DateTime time) => Hour(time.TimeOfDay);

    /// <summary>The hour with its fraction, by the clock of the place: from 0 to below 24.</summary>
    /// <param name="time">The date and time.</param>
    public static float Hour(DateTimeOffset time) => Hour(time.TimeOfDay);

    /// <summary>The hour with its fraction: from 0 to below 24.</summary>
    /// <param name="time">The time.</param>
    public static float Hour(TimeOnly time) => Hour(time.ToTimeSpan());

    /// <summary>The day of the week: 0 for Monday to 6 for Sunday.</summary>
    /// <param name="time">The date and time.</param>
    public static float Weekday(DateTime time) => Weekday(time.DayOfWeek);

    /// <summary>The day of the week, by the calendar of the place: 0 for Monday to 6 for Sunday.</summary>
    /// <param name="time">The date and time.</param>
    public static float Weekday(DateTimeOffset time) => Weekday(time.DayOfWeek);

    /// <summary>The day of the week: 0 for Monday to 6 for Sunday.</summary>
    /// <param name="date">The date.</param>
    public static float Weekday(DateOnly date) => Weekday(date.DayOfWeek);

    /// <summary>The month: 0 for January to 11 for December.</summary>
    /// <param name="time">The date and time.</param>
    public static float Month(DateTime time) => time.Month - 1;

    /// <summary>The month, by the calendar of the place: 0 for January to 11 for December.</summary>
    /// <param name="time">The date and time.</param>
    public static float Month(DateTimeOffset time) => time.Month - 1;

    /// <summary>The month: 0 for January to 11 for December.</summary>
    /// <param name="date">The date.</param>
    public static float Month(DateOnly date) => date.Month - 1;

    // The last moment of a day would be rounded up to the first of the next one.
    private static float Hour(TimeSpan time) => (float)time.TotalHours is var hour && hour < Hours ? hour : float.BitDecrement(Hours);

    private static float Weekday(DayOfWeek day) => ((int)day + Days - 1) % Days;
}
