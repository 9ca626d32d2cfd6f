namespace Text;

/// <summary>
/// Text as counts of what it consists of: words, and four letters at a time, so that "arrays" is near "array". No dictionary: a hash says
/// where each is counted, and now and then two share a place.
/// </summary>
internal static class NGrams
{
    /// <summary>The number of places.</summary>
    public const int Length = 2048;

    private const int Letters = 4;
    private const float LettersWeight = 0.5f;

    /// <summary>
    /// The words of a text in small letters, from two letters on; names are taken apart at capitals: "IsNullOrEmpty" is four words.
    /// </summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isLetter = i < text.Length && char.IsLetter(text[i]);
            bool begins = isLetter && char.IsUpper(text[i]) && i > 0 && char.IsLower(text[i - 1]);
            if (start >= 0 && (!isLetter || begins))
            {
                if (i - start > 1)
                    words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }

            if (isLetter && start < 0)
                start = i;
        }

        return words;
    }

    /// <summary>Counts words and their letters.</summary>
    /// <param name="words">The words, as <see cref="Words"/> gives them.</param>
    /// <param name="counts">Receives <see cref="Length"/> counts.</param>
    public static void Count(IEnumerable<string> words, Span<float> counts)
    {
        counts.Clear();
        foreach (string word in words)
        {
            counts[Place(word, 17)]++;
            for (int i = 0; i + Letters <= word.Length; i++)
                counts[Place(word.AsSpan(i, Letters), 29)] += LettersWeight;
        }
    }

    // FNV-1a: the same places on every machine, other than string.GetHashCode.
    private static int Place(ReadOnlySpan<char> letters, uint kind)
    {
        uint hash = (2166136261 ^ kind) * 16777619;
        foreach (char letter in letters)
            hash = (hash ^ letter) * 16777619;
        hash ^= hash >> 15;
        return (int)((hash * 2246822519u) >> 21);
    }
}
