namespace Autoencoders;

/// <summary>A part of a date as a cyclic value.</summary>
/// <param name="Part">Its flag.</param>
/// <param name="Name">Its name.</param>
/// <param name="Period">Its period.</param>
/// <param name="ValueOf">Its value, from 0 to below the period.</param>
internal sealed record DatePart(DateParts Part, string Name, int Period, Func<DateTime, float> ValueOf)
{
    /// <summary>Every part.</summary>
    public const DateParts Every = DateParts.Hour | DateParts.Weekday | DateParts.Month;

    private const int DaysOfWeek = 7;

    /// <summary>All parts, in the order in which a row has them.</summary>
    public static IReadOnlyList<DatePart> All { get; } =
    [
        new(DateParts.Hour, "hour", 24, time => time.Hour + (time.Minute / 60f)),
        new(DateParts.Weekday, "weekday", DaysOfWeek, time => ((int)time.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek),
        new(DateParts.Month, "month", 12, time => time.Month - 1),
    ];

    /// <summary>Some of the parts.</summary>
    public static DatePart[] Of(DateParts parts) => [.. All.Where(one => parts.HasFlag(one.Part))];
}
