using System.Globalization;

namespace Autoencoders;

/// <summary>
/// The ends of messages that tell which option reads a field, or what else to change. Each begins with a semicolon, and is empty where
/// nothing is known to help.
/// </summary>
internal static class CsvCure
{
    private const int LongestNumber = 40;

    private const NumberStyles Thousands = NumberStyles.Float | NumberStyles.AllowThousands;

    /// <summary>The cure of a field that is not the number it should be.</summary>
    public static string OfValue(ReadOnlySpan<byte> text, CsvFields fields)
    {
        if (fields.IsMissing(text))
            return "; the option Missing says what becomes of missing values";
        if (fields.TryNumber(text, out _))
            return "; 32-bit floats end at 3.4E+38, and MissingWords reads a text as missing";
        char other = fields.DecimalSeparator == '.' ? ',' : '.';
        if (CsvFields.TryNumber(text, other, NumberStyles.Float, out _))
            return $"; the option DecimalSeparator = '{other}' reads it";
        if (CsvFields.TryNumber(text, '.', Thousands, out _) || CsvFields.TryNumber(text, ',', Thousands, out _))
            return "; numbers are written without separators of thousands";
        if (IsSeparated(text, fields))
            return "; the option Separator says which character stands between fields";
        if (CsvTime.TryParse(text, out _))
            return "; IgnoredNames or IgnoredColumns leave out a column of times, and TimeName makes it the time of a Series";
        if (BeginsWithNumber(text, fields))
            return "; numbers are written without their units";
        return "; IgnoredNames or IgnoredColumns leave out a column of text, and MissingWords reads a text as missing";
    }

    /// <summary>The cure of a field that is not the label it should be.</summary>
    public static string OfLabel(ReadOnlySpan<byte> text, CsvFields fields)
    {
        if (fields.IsMissing(text))
            return "; each record needs its label";
        if (fields.Words.Count > 0)
            return "; the option OtherLabel is the label of all other words";
        return fields.TryNumber(text, out _) ? "" : "; the option LabelWords reads labels in words";
    }

    /// <summary>True if the text is several numbers with a character between them.</summary>
    private static bool IsSeparated(ReadOnlySpan<byte> text, CsvFields fields)
    {
        int end = text.IndexOfAny(";\t|,"u8);
        return end > 0 && fields.TryNumber(text[..end], out _);
    }

    private static bool BeginsWithNumber(ReadOnlySpan<byte> text, CsvFields fields)
    {
        for (int length = Math.Min(text.Length, LongestNumber); length > 0; length--)
        {
            if (text[length - 1] is >= (byte)'0' and <= (byte)'9' && fields.TryNumber(text[..length], out _))
                return true;
        }
        return false;
    }
}
