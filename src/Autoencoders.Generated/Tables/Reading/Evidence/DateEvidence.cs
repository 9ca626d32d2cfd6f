using System.Numerics;

namespace Autoencoders;

/// <summary>The dates of a column that are written in one order.</summary>
internal sealed class DateEvidence(DateOrder order)
{
    private const int DaysOfYear = 365, DaysOfWeek = 7;

    private readonly HashSet<int> _minutes = [];
    private uint _weekdays;
    private DateTime _first = DateTime.MaxValue;
    private DateTime _last = DateTime.MinValue;

    /// <summary>Every order, by preference.</summary>
    public static IReadOnlyList<DateOrder> Orders { get; } =
        [DateOrder.YearMonthDay, DateOrder.MonthDayYear, DateOrder.DayMonthYear, DateOrder.TimeOfDay];

    /// <summary>The order.</summary>
    public DateOrder Order => order;

    /// <summary>The number of dates.</summary>
    public long Count { get; private set; }

    /// <summary>True if points stand between the numbers of a date.</summary>
    public bool HasPoints { get; private set; }

    /// <summary>
    /// The parts that vary: the hour if there are two times of day, the day of the week if the dates are a week apart or more, the month
    /// if they are a year apart or more. A part of which the table shows a piece would make all later dates unusual.
    /// </summary>
    public DateParts Varying
    {
        get
        {
            DateParts parts = _minutes.Count > 1 ? DateParts.Hour : DateParts.None;
            if (Count == 0 || order == DateOrder.TimeOfDay)
                return parts;
            double days = (_last - _first).TotalDays;
            if (days >= DaysOfWeek && BitOperations.PopCount(_weekdays) > 1)
                parts |= DateParts.Weekday;
            return days >= DaysOfYear ? parts | DateParts.Month : parts;
        }
    }

    /// <summary>True if a text is a date in any order.</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        foreach (DateOrder order in Orders)
        {
            if (DateText.TryParse(text, order, out _))
                return true;
        }
        return false;
    }

    /// <summary>Adds a text if it is a date in this order.</summary>
    public bool Add(ReadOnlySpan<char> text)
    {
        if (!DateText.TryParse(text, order, out DateTime time))
            return false;
        Count++;
        _minutes.Add((time.Hour * 60) + time.Minute);
        _weekdays |= 1u << (int)time.DayOfWeek;
        _first = time < _first ? time : _first;
        _last = time > _last ? time : _last;
        HasPoints |= text.IndexOfAny("-/.") is var between and >= 0 && text[between] == '.';
        return true;
    }
}
