using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>
/// Counts texts, of which it remembers a limited number: a frequent one is never lost. When there are too many, all counts are lowered by
/// their median, and the texts without a count are forgotten.
/// </summary>
/// <param name="most">The largest number of texts.</param>
internal sealed class TextCounts(int most)
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The number of texts that are remembered.</summary>
    public int Count => _counts.Count;

    /// <summary>True if as many texts are remembered as may be.</summary>
    public bool IsFull => _counts.Count >= most;

    /// <summary>True if texts were forgotten, so that the counts are lower bounds.</summary>
    public bool Forgot { get; private set; }

    /// <summary>Counts a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out _) || !IsFull)
            CollectionsMarshal.GetValueRefOrAddDefault(lookup, text, out _)++;
        else
            Lower();
    }

    /// <summary>Forgets all texts.</summary>
    public void Clear()
    {
        _counts.Clear();
        Forgot = true;
    }

    /// <summary>The texts by falling count, and by their characters where counts are equal.</summary>
    public SchemaCategory[] Sorted()
    {
        SchemaCategory[] sorted = [.. _counts.Select(one => new SchemaCategory(one.Key, one.Value))];
        Array.Sort(sorted, (one, other) => one.Rows != other.Rows
            ? other.Rows.CompareTo(one.Rows)
            : string.CompareOrdinal(one.Text, other.Text));
        return sorted;
    }

    private void Lower()
    {
        Forgot = true;
        long[] counts = [.. _counts.Values];
        Array.Sort(counts);
        long median = counts[counts.Length / 2];
        foreach ((string text, long count) in _counts)
        {
            if (count <= median)
                _counts.Remove(text);
            else
                _counts[text] = count - median;
        }
    }
}
