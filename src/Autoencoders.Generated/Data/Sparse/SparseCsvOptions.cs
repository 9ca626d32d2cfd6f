namespace Autoencoders;

/// <summary>The options for reading a CSV file of entries: user, item, and perhaps a value.</summary>
public sealed record SparseCsvOptions
{
    /// <summary>True, the default, if the first record names the columns. A first record that holds an entry is then refused.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The character between fields; null, the default, finds out: comma, semicolon, tab or bar.</summary>
    public char? Separator { get; init; }

    /// <summary>
    /// Entries with a smaller value are left out: 4 keeps the ratings of four stars and more. Null, the default, keeps all.
    /// </summary>
    public float? LeastValue { get; init; }

    /// <summary>
    /// True for values of 1, whatever the file says and however often an entry comes. False, the default, takes the values of the file, or 1
    /// for each entry without; entries of the same user and item add up.
    /// </summary>
    public bool Binary { get; init; }

    /// <summary>
    /// The largest number of entries. Null, the default, is 16,777,216 and 32 more for each byte of the file, at most 268,435,456.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public int? MaximumEntries
    {
        get;
        init => field = ValueLimit.Require(value, nameof(MaximumEntries));
    }
}
