namespace Autoencoders;

/// <summary>
/// Parses the header of an NPY file: the literal of a Python dictionary with exactly the keys <c>descr</c>, <c>fortran_order</c> and
/// <c>shape</c>. Nothing else that Python could evaluate is understood, let alone evaluated.
/// </summary>
internal ref struct NpyDictionary
{
    private const int MostDimensions = 64;

    private readonly ReadOnlySpan<char> _text;
    private int _position;

    private NpyDictionary(ReadOnlySpan<char> text) => _text = text;

    /// <exception cref="FormatException">The text is something else; the message names expected and found, without a full stop.</exception>
    public static NpyHeader Parse(ReadOnlySpan<char> text)
    {
        var dictionary = new NpyDictionary(text);
        return dictionary.Parse();
    }

    private NpyHeader Parse()
    {
        string? type = null;
        bool? fortranOrder = null;
        long[]? shape = null;

        Require('{');
        while (!Accept('}'))
        {
            string key = Text();
            Require(':');
            if (key == "descr" && type is null)
                type = Type();
            else if (key == "fortran_order" && fortranOrder is null)
                fortranOrder = Boolean();
            else if (key == "shape" && shape is null)
                shape = Shape();
            else
                throw new FormatException($"the keys descr, fortran_order and shape once each, found '{key}'");
            if (!Accept(','))
            {
                Require('}');
                break;
            }
        }

        SkipSpace();
        if (_position < _text.Length)
            throw Unexpected("the end of the header");
        if (type is null || fortranOrder is null || shape is null)
        {
            string missing = type is null ? "descr" : shape is null ? "shape" : "fortran_order";
            throw new FormatException($"the keys descr, fortran_order and shape, found no {missing}");
        }
        return new NpyHeader(NpyElementType.Parse(type), fortranOrder.Value, shape);
    }

    private string Type()
    {
        SkipSpace();
        if (_position < _text.Length && _text[_position] == '[')
            throw new FormatException("elements of one number each, found a structured dtype");
        return Text();
    }

    private bool Boolean()
    {
        SkipSpace();
        foreach (bool value in (ReadOnlySpan<bool>)[true, false])
        {
            string word = value ? "True" : "False";
            if (_text[_position..].StartsWith(word))
            {
                _position += word.Length;
                return value;
            }
        }
        throw Unexpected("True or False");
    }

    private long[] Shape()
    {
        var lengths = new List<long>();
        Require('(');
        while (!Accept(')'))
        {
            lengths.Add(Number());
            if (lengths.Count > MostDimensions)
                throw new FormatException($"at most {MostDimensions} dimensions, found more");
            if (!Accept(','))
            {
                Require(')');
                break;
            }
        }
        return [.. lengths];
    }

    private long Number()
    {
        SkipSpace();
        int start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
            _position++;
        ReadOnlySpan<char> digits = _text[start.._position];
        if (digits.IsEmpty)
            throw Unexpected("a length that is 0 or more");
        if (!long.TryParse(digits, out long number))
            throw new FormatException($"lengths below 2^63, found {Excerpt(digits)}");

        // Python 2 wrote its long integers with an L.
        if (_position < _text.Length && _text[_position] == 'L')
            _position++;
        return number;
    }

    private string Text()
    {
        SkipSpace();
        if (_position >= _text.Length || _text[_position] is not ('\'' or '"'))
            throw Unexpected("a string in quotes");
        char quote = _text[_position++];
        int end = _text[_position..].IndexOf(quote);
        if (end < 0 || _text.Slice(_position, end).Contains('\\'))
            throw new FormatException($"a plain string in quotes, found {Excerpt(_text[(_position - 1)..])}");
        string text = new(_text.Slice(_position, end));
        _position += end + 1;
        return text;
    }

    private bool Accept(char expected)
    {
        SkipSpace();
        if (_position >= _text.Length || _text[_position] != expected)
            return false;
        _position++;
        return true;
    }

    private void Require(char expected)
    {
        if (!Accept(expected))
            throw Unexpected($"'{expected}'");
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\n' or '\r' or '\t')
            _position++;
    }

    private readonly FormatException Unexpected(string expected)
    {
        string found = _position < _text.Length ? Excerpt(_text[_position..]) : "the end of the header";
        return new FormatException($"{expected} at character {_position} of the header, found {found}");
    }

    private static string Excerpt(ReadOnlySpan<char> text)
    {
        const int Shown = 30;
        return $"'{text[..Math.Min(text.Length, Shown)].Trim()}'";
    }
}
