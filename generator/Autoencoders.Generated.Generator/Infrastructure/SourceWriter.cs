using System.Globalization;
using System.Text;

namespace Autoencoders.Generator.Infrastructure;

/// <summary>Writes indented C#, with line feeds and the invariant culture whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const int LongestLine = 140;

    private readonly StringBuilder _text = new();
    private readonly List<string> _above = [];
    private readonly List<string> _below = [];
    private int _depth;

    /// <summary>Lines that belong above the class, such as names of types, in their order.</summary>
    public IReadOnlyList<string> LinesAbove => _above;

    /// <summary>Lines that belong below the class, such as types, each once.</summary>
    public IReadOnlyList<string> LinesBelow => _below;

    /// <summary>Puts a line above the class that is written.</summary>
    public void Above(string line) => _above.Add(line);

    /// <summary>Puts the name of a type with a comment above the class that is written, unless it stands there.</summary>
    public void Above(string comment, string name)
    {
        if (_above.Contains(name))
            return;
        Above(comment);
        Above(name);
    }

    /// <summary>Puts a line below the class that is written, unless it stands there.</summary>
    public void Below(string line)
    {
        if (!_below.Contains(line))
            _below.Add(line);
    }

    public void Line() => _text.Append('\n');

    public void Line(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    public void Lines(params string[] lines)
    {
        foreach (string line in lines)
            Line(line);
    }

    /// <summary>A writer of its own at the same depth, or deeper, whose text can be looked at before it is appended.</summary>
    public SourceWriter Inner(int deeper = 0) => new() { _depth = _depth + deeper };

    public void Append(SourceWriter inner)
    {
        _text.Append(inner._text);
        _above.AddRange(inner._above);
        inner._below.ForEach(Below);
    }

    /// <summary>Writes a call as a statement, its arguments on a line of their own where one line is too short.</summary>
    public void Call(string method, params string[] arguments) => List($"{method}(", arguments, ");");

    /// <summary>Writes a header with what follows its parameters, and these on a line of their own where one line is too short.</summary>
    public void Header(string start, string[] parameters, string end) => List($"{start}(", parameters, $"){end}");

    private void List(string start, string[] items, string end)
    {
        string all = $"{start}{string.Join(", ", items)}{end}";
        if ((4 * _depth) + all.Length <= LongestLine)
        {
            Line(all);
            return;
        }

        Line(start);
        using (Indent())
        {
            string line = items[0];
            foreach (string item in items.Skip(1))
            {
                if ((4 * _depth) + line.Length + item.Length + 2 + end.Length > LongestLine)
                {
                    Line(line + ",");
                    line = item;
                }
                else
                {
                    line += ", " + item;
                }
            }

            Line(line + end);
        }
    }

    /// <summary>Writes a chain of calls as a statement, over as many lines as it needs.</summary>
    public void Chain(string start, params string[] calls)
    {
        string line = start;
        int depth = _depth;
        foreach (string call in calls)
        {
            if ((4 * _depth) + line.Length + call.Length + 1 > LongestLine)
            {
                Line(line);
                _depth = depth + 1;
                line = call;
            }
            else
            {
                line += call;
            }
        }

        Line(line + ";");
        _depth = depth;
    }

    /// <summary>Writes a header and an opened brace; the end of the <c>using</c> block closes it.</summary>
    public Block Open(string header = "")
    {
        if (header.Length > 0)
            Line(header);
        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Indents without a brace.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    /// <summary>A literal that reads back as exactly this number.</summary>
    public static string Literal(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";

    /// <summary>A literal of a text that may hold quotes and line ends.</summary>
    public static string Literal(string value)
    {
        StringBuilder literal = new("\"");
        foreach (char letter in value)
        {
            if (letter is '"' or '\\')
                literal.Append('\\').Append(letter);
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029')
                literal.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else
                literal.Append(letter);
        }

        return literal.Append('"').ToString();
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (close is not null)
                writer.Line(close);
        }
    }
}
