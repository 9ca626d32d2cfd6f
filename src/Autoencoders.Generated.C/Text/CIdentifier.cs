using System.Text;

namespace Autoencoders.C.Text;

/// <summary>Names in C.</summary>
internal static class CIdentifier
{
    /// <summary>
    /// The words of a C# name in lower case, with an underscore between them: <c>digit_autoencoder</c>. Letters that C does not have become
    /// underscores too, and a name without a letter in front gets one.
    /// </summary>
    public static string Of(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            bool startsWord = char.IsAsciiLetterUpper(letter) && i > 0
                && (!char.IsAsciiLetterUpper(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            if (startsWord && text[^1] != '_')
                text.Append('_');
            text.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_');
        }

        string found = text.ToString().Trim('_');
        return found.Length > 0 && char.IsAsciiLetter(found[0]) ? found : $"n_{found}".TrimEnd('_');
    }

    /// <summary>The prefix that a caller wants, or that of a class.</summary>
    /// <exception cref="ArgumentException">It is no identifier, or one that C keeps for itself.</exception>
    public static string Prefix(string? wanted, string className)
    {
        if (wanted is null)
            return Of(className);
        bool isIdentifier = wanted.Length > 0 && char.IsAsciiLetter(wanted[0]);
        foreach (char letter in wanted)
            isIdentifier &= char.IsAsciiLetterOrDigit(letter) || letter == '_';
        return isIdentifier
            ? wanted
            : throw new ArgumentException(
                $"The prefix '{wanted}' is no C identifier: a letter, and then letters, digits and underscores.", "prefix");
    }
}
