namespace Autoencoders;

/// <summary>The texts that mean a missing value.</summary>
internal sealed class MissingTexts
{
    private static readonly string[] s_usual = ["?", "NA", "NaN", "null"];

    private readonly string[] _words;

    /// <param name="words">Further ones, as they are written.</param>
    /// <param name="others">Further ones of a column.</param>
    public MissingTexts(IReadOnlyList<string> words, IReadOnlyList<string>? others = null) =>
        _words = [.. words.Concat(others ?? []).Select(word => word.Trim())];

    /// <summary>True if a field, without spaces around it, says that its value is not there.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;
        foreach (string usual in s_usual)
        {
            if (text.Equals(usual, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (string word in _words)
        {
            if (text.SequenceEqual(word))
                return true;
        }
        return false;
    }
}
