namespace Autoencoders;

/// <summary>Reads dates and times of day as they are written. An offset from UTC is not applied: a clock's hour stays its hour.</summary>
internal static class DateText
{
    // Of years with two digits, 70 is 1970 and 69 is 2069.
    private const int LongestText = 40, FirstOfOldYears = 70, OldCentury = 1900, NewCentury = 2000;

    private static readonly string[] s_months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a date with or without a time of day, or a time of day alone.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, DateOrder order, out DateTime time)
    {
        time = default;
        if (text.Length is < 4 or > LongestText || !char.IsAsciiDigit(text[0]))
            return false;
        if (order == DateOrder.TimeOfDay)
            return TryTime(text, ref time);
        if (!TryDate(ref text, order, out time))
            return false;
        if (text.IsEmpty)
            return true;
        if (text[0] is not ('T' or ' ' or ','))
            return false;
        return TryTime(text[1..].TrimStart(' '), ref time);
    }

    /// <summary>The part of a message that says how a date is written.</summary>
    public static string Describe(DateOrder order) => order switch
    {
        DateOrder.YearMonthDay => "a date as 2026-11-30 or 2026-11-30 14:30",
        DateOrder.DayMonthYear => "a date as 30.11.2026 or 30/11/2026 14:30",
        DateOrder.MonthDayYear => "a date as 11/30/2026 or 11/30/2026 2:30 PM",
        _ => "a time of day as 14:30",
    };

    private static bool TryDate(ref ReadOnlySpan<char> text, DateOrder order, out DateTime date)
    {
        date = default;
        if (!TryNumber(ref text, out int first, out int firstDigits) || text.IsEmpty || text[0] is not ('-' or '/' or '.' or ' '))
            return false;
        char between = text[0];
        text = text[1..];
        bool isNamed = TryMonthName(ref text, out int second);
        if (isNamed ? order != DateOrder.DayMonthYear : between == ' ' || !TryNumber(ref text, out second, out _))
            return false;
        if (text.IsEmpty || text[0] != between)
            return false;
        text = text[1..];
        if (!TryNumber(ref text, out int third, out int thirdDigits))
            return false;
        (int year, int digits, int month, int day) = order switch
        {
            DateOrder.YearMonthDay => (first, firstDigits, second, third),
            DateOrder.DayMonthYear => (third, thirdDigits, second, first),
            _ => (third, thirdDigits, first, second),
        };
        if (digits == 2 && order != DateOrder.YearMonthDay)
            year += year < FirstOfOldYears ? NewCentury : OldCentury;
        else if (digits != 4)
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateTime(year, month, day);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<char> text, ref DateTime time)
    {
        if (!TryNumber(ref text, out int hour, out _) || !TryPart(ref text, out int minute))
            return false;
        int second = 0;
        if (!text.IsEmpty && text[0] == ':' && !TryPart(ref text, out second))
            return false;
        if (!text.IsEmpty && text[0] is '.' or ',')
            text = text[1..].TrimStart("0123456789");
        text = text.TrimStart(' ');
        if (text.StartsWith("AM", StringComparison.OrdinalIgnoreCase) || text.StartsWith("PM", StringComparison.OrdinalIgnoreCase))
        {
            if (hour is < 1 or > 12)
                return false;
            hour = (hour % 12) + (text[0] is 'P' or 'p' ? 12 : 0);
            text = text[2..].TrimStart(' ');
        }
        if (hour > 23 || minute > 59 || second > 59 || !IsOffset(text))
            return false;
        time += new TimeSpan(hour, minute, second);
        return true;
    }

    private static bool IsOffset(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is "Z" or "UTC" or "GMT")
            return true;
        return text[0] is '+' or '-' && text.Length is >= 3 and <= 6 && text[1..].IndexOfAnyExcept("0123456789:") < 0;
    }

    private static bool TryPart(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text[0] != ':')
            return false;
        text = text[1..];
        return TryNumber(ref text, out value, out int digits) && digits == 2;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, out int value, out int digits)
    {
        (value, digits) = (0, 0);
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            if (digits == 4)
                return false;
            value = (10 * value) + (text[digits++] - '0');
        }
        text = text[digits..];
        return digits > 0;
    }

    private static bool TryMonthName(ref ReadOnlySpan<char> text, out int month)
    {
        month = 0;
        if (text.Length < 3)
            return false;
        for (int i = 0; i < s_months.Length; i++)
        {
            if (text.StartsWith(s_months[i], StringComparison.OrdinalIgnoreCase))
            {
                month = i + 1;
                int length = text.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
                text = text[(length < 0 ? text.Length : length)..];
                return true;
            }
        }
        return false;
    }
}
