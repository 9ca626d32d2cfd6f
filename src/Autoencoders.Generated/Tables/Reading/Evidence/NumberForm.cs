namespace Autoencoders;

/// <summary>A way to write numbers.</summary>
/// <param name="Decimal">The character before the fraction.</param>
/// <param name="Group">The character between thousands; null without one.</param>
internal readonly record struct NumberForm(char Decimal, char? Group)
{
    /// <summary>Every way, by preference.</summary>
    public static IReadOnlyList<NumberForm> All { get; } = [new('.', null), new('.', ','), new(',', null), new(',', '.')];

    /// <summary>True for the decimal comma.</summary>
    public bool HasComma => Decimal == ',';

    /// <summary>True if a text is a number in any way.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (NumberForm form in All)
        {
            if (form.TryParse(text, out _))
                return true;
        }
        return false;
    }

    /// <summary>Reads a number.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out float value) => NumberText.TryParse(text, Decimal, Group, out value);
}
