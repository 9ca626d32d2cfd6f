using System.Globalization;

namespace Autoencoders;

/// <summary>Reads numbers with a decimal point or comma, with or without a character between thousands.</summary>
internal static class NumberText
{
    private const int GroupLength = 3;

    private static readonly NumberFormatInfo s_point = FormatOf('.', ','), s_comma = FormatOf(',', '.');

    /// <summary>Reads a finite number. Where thousands have a separator, it stands behind each three digits or nowhere.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, char decimalSeparator, char? groupSeparator, out float value)
    {
        value = float.NaN;
        if (text.IsEmpty || char.IsAsciiLetter(text[^1]))
            return false;
        NumberStyles style = NumberStyles.Float;
        if (groupSeparator is { } group && text.Contains(group))
        {
            if (!IsGrouped(text, group))
                return false;
            style |= NumberStyles.AllowThousands;
        }
        return float.TryParse(text, style, decimalSeparator == ',' ? s_comma : s_point, out value) && float.IsFinite(value);
    }

    /// <summary>The part of a message that says how the numbers of a column are written.</summary>
    public static string Describe(SchemaColumn column)
    {
        string fraction = column.DecimalSeparator == ',' ? " with a decimal comma" : "";
        return $"a number{fraction}{(column.GroupSeparator is null ? "" : " and thousands apart")}";
    }

    /// <summary>True if one to three digits stand before the first separator, and three behind each.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> text, char group)
    {
        int start = text[0] is '-' or '+' ? 1 : 0, since = 0, groups = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                since++;
            }
            else if (text[i] != group)
            {
                return groups == 0 || (since == GroupLength && !text[i..].Contains(group));
            }
            else
            {
                if (since == 0 || since > GroupLength || (groups > 0 && since != GroupLength))
                    return false;
                (groups, since) = (groups + 1, 0);
            }
        }
        return groups == 0 || since == GroupLength;
    }

    private static NumberFormatInfo FormatOf(char point, char group)
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        (format.NumberDecimalSeparator, format.NumberGroupSeparator) = (point.ToString(), group.ToString());
        return format;
    }
}
