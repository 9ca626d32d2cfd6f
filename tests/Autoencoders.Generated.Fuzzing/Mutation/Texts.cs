using System.Text;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of texts, as JSON, CSV and the headers of arrays are: whole tokens are changed, so that many results still parse.</summary>
internal static class Texts
{
    private static readonly string[] s_numbers =
    [
        "0", "1", "-1", "2", "3", "-0", "0.5", "1e-320", "-1e-45", "1e38", "3.5e38", "1.7e308", "-1e308", "1e309", "1e999", "255", "256", "65536",
        "2147483647", "2147483648", "-2147483648", "4294967295", "9223372036854775807", "9223372036854775808", "1e-7", "NaN", "\"NaN\"",
        "\"Infinity\"", "\"-Infinity\"", "10675199.02:48:05", "\"10675199.02:48:05.4775807\"", "null", "true", "\"\"", "[]", "{}", "[null]",
    ];

    private static readonly string[] s_pieces =
    [
        ",", ";", "\t", "|", "\"", "\"\"", "'", "\n", "\r\n", "\r", " ", "?", "NA", "nan", "null", "{", "}", "[", "]", "(", ")", ":", "\\", "\\u0000",
        "\\ud800", "\uFEFF", "\u00E9", "\0", "-", "e", ".", "L", "True", "False", "//", "/*", "<f4", ">f8", "|O", "|b1", "<u8", "F32", "F16", "I64",
        "pipeline", "standard", "min-max", "robust", "log1p", "unit-norm",
    ];

    public static byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(8) == 0)
            return Bytes.Mutate(input, random);
        if (input is [(byte)'{', (byte)'"', ..] && random.Next(2) == 0 && JsonTexts.Mutate(input, random) is { } json)
            return json;
        string text = Encoding.Latin1.GetString(input);
        return Encoding.Latin1.GetBytes(Mutate(text, random));
    }

    private static string Mutate(string text, Random random)
    {
        List<Range> tokens = Tokens(text);
        if (tokens.Count == 0)
            return Pick(s_pieces, random);
        Range one = tokens[random.Next(tokens.Count)];
        Range other = tokens[random.Next(tokens.Count)];
        (int start, int length) = one.GetOffsetAndLength(text.Length);
        string token = text.Substring(start, length);
        string before = text[..start], after = text[(start + length)..];
        bool isNumber = char.IsAsciiDigit(token[0]) || token[0] == '-';
        return random.Next(7) switch
        {
            0 when isNumber => before + Pick(s_numbers, random) + after,
            0 or 1 => before + text[other] + after,
            2 => before + after,
            3 => before + token + text[other] + after,
            4 => before + Pick(s_pieces, random) + token + after,
            5 => before + Pick(random.Next(2) == 0 ? s_pieces : s_numbers, random) + after,
            _ => Span(text, start, other, random) + after,
        };
    }

    /// <summary>Repeats what lies between two tokens.</summary>
    private static string Span(string text, int start, Range other, Random random)
    {
        (int second, int length) = other.GetOffsetAndLength(text.Length);
        int from = Math.Min(start, second), to = Math.Max(start, second + length);
        string piece = text[from..Math.Min(to, from + 200)];
        return text[..start] + string.Concat(Enumerable.Repeat(piece, random.Next(10) == 0 ? 100 : 1));
    }

    /// <summary>Words, numbers and single signs; in order, without gaps.</summary>
    private static List<Range> Tokens(string text)
    {
        List<Range> tokens = [];
        for (int start = 0; start < text.Length;)
        {
            int end = start + 1;
            if (IsPart(text[start]))
            {
                while (end < text.Length && IsPart(text[end]))
                    end++;
            }
            tokens.Add(start..end);
            start = end;
        }
        return tokens;
    }

    private static bool IsPart(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '+' or '_';

    private static string Pick(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
