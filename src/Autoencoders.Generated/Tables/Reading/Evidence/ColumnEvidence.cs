namespace Autoencoders;

/// <summary>All that one pass over a table tells about a column, in bounded memory.</summary>
/// <param name="name">The name of the column.</param>
/// <param name="use">What the column is told to be; null for one that is to be found out.</param>
/// <param name="mostTexts">The largest number of texts to remember.</param>
internal sealed class ColumnEvidence(string name, ColumnUse? use, int mostTexts)
{
    /// <summary>The longest text that may be a category.</summary>
    public const int LongestCategory = 100;

    /// <summary>The share of the fields that makes a column one of numbers or dates.</summary>
    public const double MostFields = 0.95;

    private bool _countsNumbers = use is not { Kind: SchemaColumnKind.Numeric or SchemaColumnKind.Cyclic or SchemaColumnKind.Date };

    /// <summary>The name of the column.</summary>
    public string Name => name;

    /// <summary>The use that the options give the column; null for one that is to be found out.</summary>
    public ColumnUse? Use => use;

    /// <summary>The number of fields with a value.</summary>
    public long Values { get; private set; }

    /// <summary>The number of fields without a value.</summary>
    public long Missing { get; private set; }

    /// <summary>The number of fields that are too long for a category.</summary>
    public long LongTexts { get; private set; }

    /// <summary>The number of fields that are numbers or dates.</summary>
    public long Measured { get; private set; }

    /// <summary>The texts and their counts; without numbers and dates where these are many.</summary>
    public TextCounts Texts { get; } = new(mostTexts);

    /// <summary>The number of different texts.</summary>
    public DistinctTexts Distinct { get; } = new();

    /// <summary>The texts that are neither numbers nor dates.</summary>
    public OtherTexts Others { get; } = new();

    /// <summary>The numbers, by the way to write them.</summary>
    public IReadOnlyList<NumberEvidence> Numbers { get; } = [.. NumberForm.All.Select(form => new NumberEvidence(form))];

    /// <summary>The dates, by their order.</summary>
    public IReadOnlyList<DateEvidence> Dates { get; } = [.. DateEvidence.Orders.Select(order => new DateEvidence(order))];

    /// <summary>Adds a field.</summary>
    /// <param name="text">The field without spaces around it.</param>
    /// <param name="isMissing">True if it says that there is no value.</param>
    /// <param name="line">Its line.</param>
    public void Add(ReadOnlySpan<char> text, bool isMissing, long line)
    {
        if (isMissing)
        {
            Missing++;
            return;
        }

        Values++;
        Distinct.Add(text);
        bool isMeasured = AddNumber(text) || AddDate(text);
        if (isMeasured)
            Measured++;
        else
            Others.Add(text.Length > LongestCategory ? text[..LongestCategory] : text, line);
        if (text.Length > LongestCategory)
            LongTexts++;
        else if (!isMeasured || _countsNumbers)
            Count(text);
    }

    private void Count(ReadOnlySpan<char> text)
    {
        // So many different numbers or dates are no categories, unless the column is told to have them.
        if (Texts.IsFull && use is null && _countsNumbers && Measured >= MostFields * Values)
        {
            _countsNumbers = false;
            Texts.Clear();
            return;
        }
        Texts.Add(text);
    }

    private bool AddNumber(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+' or '.' or ','))
            return false;
        if (text.IndexOfAny(',', '.') < 0)
        {
            // Without a separator, all ways to write it are the same.
            if (!Numbers[0].Form.TryParse(text, out float value))
                return false;
            foreach (NumberEvidence numbers in Numbers)
                numbers.Add(value);
            return true;
        }

        bool isNumber = false;
        foreach (NumberEvidence numbers in Numbers)
            isNumber |= numbers.Add(text);
        return isNumber;
    }

    private bool AddDate(ReadOnlySpan<char> text)
    {
        bool isDate = false;
        foreach (DateEvidence dates in Dates)
            isDate |= dates.Add(text);
        return isDate;
    }
}
