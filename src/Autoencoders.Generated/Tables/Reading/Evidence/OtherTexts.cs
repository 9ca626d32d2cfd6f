namespace Autoencoders;

/// <summary>The first few texts of a column that are neither numbers nor dates.</summary>
internal sealed class OtherTexts
{
    /// <summary>The largest number of texts that may mean a missing value.</summary>
    private const int Most = 3;

    private const double MostShare = 0.1;

    private static readonly HashSet<string> s_markers = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "--", "---", ".", "*", "n/a", "n.a.", "#n/a", "none", "nil", "(null)", "(blank)", "missing", "unknown", "undefined", "\\n",
    };

    private readonly Dictionary<string, long> _texts = new(StringComparer.Ordinal);

    /// <summary>The number of fields.</summary>
    public long Count { get; private set; }

    /// <summary>The first text.</summary>
    public string First { get; private set; } = "";

    /// <summary>Its line.</summary>
    public long FirstLine { get; private set; }

    /// <summary>
    /// The texts that mean missing values among numbers or dates, and the number of their fields: those that are written for it, as
    /// <c>-</c> and <c>n/a</c> are, and others that return while nearly all fields are numbers or dates.
    /// </summary>
    /// <param name="leastRows">The number of fields from which on a text returns.</param>
    /// <param name="values">The number of fields of the column.</param>
    public (string[] Words, long Rows) MissingWords(int leastRows, long values)
    {
        bool mayReturn = _texts.Count <= Most && Count <= MostShare * values;
        KeyValuePair<string, long>[] words =
        [
            .. _texts.Where(one => s_markers.Contains(one.Key) || (mayReturn && one.Value >= leastRows))
                .OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
        return ([.. words.Select(one => one.Key)], words.Sum(one => one.Value));
    }

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<char> text, long line)
    {
        if (Count++ == 0)
            (First, FirstLine) = (text.ToString(), line);
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out long count))
            lookup[text] = count + 1;
        else if (_texts.Count <= Most)
            lookup[text] = 1;
    }
}
