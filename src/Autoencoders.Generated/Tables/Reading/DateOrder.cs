namespace Autoencoders;

/// <summary>The order of the numbers of a date.</summary>
public enum DateOrder
{
    /// <summary>Year, month and day, as ISO 8601 has them: <c>2026-11-30</c>.</summary>
    YearMonthDay,

    /// <summary>Day, month and year: <c>30.11.2026</c>.</summary>
    DayMonthYear,

    /// <summary>Month, day and year: <c>11/30/2026</c>.</summary>
    MonthDayYear,

    /// <summary>A time of day without a date: <c>14:30</c>.</summary>
    TimeOfDay,
}
