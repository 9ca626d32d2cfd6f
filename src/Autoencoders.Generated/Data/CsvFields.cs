using System.Globalization;
using System.Text;

namespace Autoencoders;

/// <summary>Reads the fields of a CSV file as its options say: numbers, labels and missing values.</summary>
internal sealed class CsvFields
{
    private static readonly NumberFormatInfo s_comma = WithComma();

    private readonly byte[][] _missing;
    private readonly byte[][] _labels;
    private readonly int? _otherLabel;

    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public CsvFields(CsvOptions options)
    {
        RequireConsistent(options);
        Words = options.LabelWords;
        _missing = BytesOf(options.MissingWords);
        _labels = BytesOf(options.LabelWords);
        _otherLabel = options.OtherLabel;
        DecimalSeparator = options.DecimalSeparator;
        MissingAllowed = options.Missing != MissingValues.Reject;
    }

    /// <summary>The character between the whole and the fraction of a number.</summary>
    public char DecimalSeparator { get; }

    /// <summary>True if a value may be missing.</summary>
    public bool MissingAllowed { get; }

    /// <summary>The words that are labels; empty where labels are whole numbers.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>True if a field says that its value is not there.</summary>
    public bool IsMissing(ReadOnlySpan<byte> text)
    {
        text = text.Trim((byte)' ');
        return text.IsEmpty
            || text.SequenceEqual("?"u8)
            || Ascii.EqualsIgnoreCase(text, "NA"u8)
            || Ascii.EqualsIgnoreCase(text, "NaN"u8)
            || Ascii.EqualsIgnoreCase(text, "null"u8)
            || IndexOf(_missing, text) >= 0;
    }

    /// <summary>Reads a number, which may be infinite.</summary>
    public bool TryNumber(ReadOnlySpan<byte> text, out float value) => TryNumber(text, DecimalSeparator, NumberStyles.Float, out value);

    /// <summary>Reads a number with the decimal separator and the style that are given.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, char decimalSeparator, NumberStyles style, out float value) =>
        float.TryParse(text, style, decimalSeparator == ',' ? s_comma : NumberFormatInfo.InvariantInfo, out value);

    /// <summary>Reads a label: a whole number, or the place of a word.</summary>
    public bool TryLabel(ReadOnlySpan<byte> text, out int label)
    {
        if (_labels.Length == 0)
            return int.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out label);
        text = text.Trim((byte)' ');
        label = IndexOf(_labels, text);
        if (label < 0 && _otherLabel is { } other && !IsMissing(text))
            label = other;
        else if (label < 0)
            return false;
        return true;
    }

    private static int IndexOf(byte[][] words, ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (text.SequenceEqual(words[i]))
                return i;
        }
        return -1;
    }

    private static void RequireConsistent(CsvOptions options)
    {
        if (options is { LabelColumn: not null, LabelName: not null })
            throw new ArgumentException("The label column is named twice: by LabelColumn and by LabelName.", nameof(options));
        if (options is { TimeColumn: not null, TimeName: not null })
            throw new ArgumentException("The time column is named twice: by TimeColumn and by TimeName.", nameof(options));
        if (options is { LabelWords.Count: > 0, LabelColumn: null, LabelName: null })
            throw new ArgumentException("LabelWords needs a label column: LabelName or LabelColumn.", nameof(options));
        if (options is { OtherLabel: not null, LabelWords.Count: 0 })
            throw new ArgumentException("OtherLabel is the label of words that LabelWords lacks, but LabelWords is empty.", nameof(options));
        for (int i = 0; i < options.LabelWords.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (options.LabelWords[i].Trim(' ') == options.LabelWords[j].Trim(' '))
                    throw new ArgumentException($"LabelWords has '{options.LabelWords[i]}' twice: as label {j} and as label {i}.", nameof(options));
            }
        }
    }

    private static byte[][] BytesOf(IReadOnlyList<string> words)
    {
        var bytes = new byte[words.Count][];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = Encoding.UTF8.GetBytes(words[i].Trim(' '));
        return bytes;
    }

    private static NumberFormatInfo WithComma()
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        (format.NumberDecimalSeparator, format.NumberGroupSeparator) = (",", ".");
        return format;
    }
}
