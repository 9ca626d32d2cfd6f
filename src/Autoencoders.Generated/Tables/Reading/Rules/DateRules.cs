namespace Autoencoders;

/// <summary>The rules for columns of dates.</summary>
/// <param name="options">The options of the reader.</param>
/// <param name="file">The file, for messages.</param>
/// <param name="prefersDay">True if of two numbers that may both be months, the first is the day.</param>
internal sealed class DateRules(TableOptions options, string file, bool prefersDay)
{
    /// <summary>The column, if it is one of dates; otherwise null.</summary>
    public SchemaColumn? Find(ColumnEvidence column)
    {
        (string[] words, long wordRows) = column.Others.MissingWords(options.LeastRows, column.Values);
        long values = column.Values - wordRows;
        (DateEvidence dates, string remark) = Best(column);
        if (dates.Count == 0 || dates.Count < ColumnEvidence.MostFields * values)
            return null;
        string reason = remark + Reasons.Others(column, words, wordRows, values - dates.Count);
        return dates.Varying == DateParts.None
            ? SchemaColumn.Of(
                column.Name,
                SchemaColumnKind.Ignored,
                $"dates within a week, or at one time of day: nothing that returns{reason}",
                column.Missing + wordRows)
            : Column(column, dates, dates.Varying, $"{Words(dates.Order)}{reason}", words, wordRows);
    }

    /// <summary>The column that is told to be a date.</summary>
    public SchemaColumn Told(ColumnEvidence column, ColumnUse use)
    {
        DateEvidence dates = use.Order is { } order ? column.Dates.First(one => one.Order == order) : Best(column).Dates;
        if (dates.Count == 0)
        {
            throw new DataFormatException(
                $"{file}, column '{column.Name}': expected dates, as the options say, found {NumberRules.Found(column)}.");
        }
        DateParts parts = use.Parts == DateParts.None ? dates.Varying : use.Parts;
        if (parts == DateParts.None)
        {
            throw new DataFormatException(
                $"{file}, column '{column.Name}': expected dates with a part that varies, found none; "
                + "ColumnUse.Date(parts) chooses the parts.");
        }
        (string[] words, long wordRows) = column.Others.MissingWords(options.LeastRows, column.Values);
        string others = Reasons.Others(column, words, wordRows, column.Values - wordRows - dates.Count);
        return Column(column, dates, parts, Reasons.Told + others, words, wordRows);
    }

    private (DateEvidence Dates, string Remark) Best(ColumnEvidence column)
    {
        DateEvidence best = column.Dates.MaxBy(one => one.Count)!;
        DateEvidence month = column.Dates.First(one => one.Order == DateOrder.MonthDayYear);
        DateEvidence day = column.Dates.First(one => one.Order == DateOrder.DayMonthYear);
        if (best.Count != month.Count || month.Count != day.Count)
            return (best, "");
        bool isDay = prefersDay || day.HasPoints;
        DateOrder other = (isDay ? month : day).Order;
        return (isDay ? day : month, $"; days and months can be exchanged, ColumnUse.Date(order: DateOrder.{other}) does it");
    }

    private static string Words(DateOrder order) => order switch
    {
        DateOrder.YearMonthDay => "dates with the year first",
        DateOrder.DayMonthYear => "dates with the day first",
        DateOrder.MonthDayYear => "dates with the month first",
        _ => "times of day",
    };

    private static SchemaColumn Column(
        ColumnEvidence column, DateEvidence dates, DateParts parts, string reason, string[] words, long wordRows) =>
        SchemaColumn.Of(column.Name, SchemaColumnKind.Date, reason, column.Missing + wordRows) with
        {
            Order = dates.Order,
            Parts = parts,
            MissingWords = words,
        };
}
