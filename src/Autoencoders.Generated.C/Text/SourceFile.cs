using System.Text;

namespace Autoencoders.C.Text;

/// <summary>Collects the constants and functions of a file.</summary>
internal sealed class SourceFile(string prefix)
{
    private const int LineLength = 120;

    private readonly StringBuilder _constants = new();
    private readonly StringBuilder _shared = new();
    private readonly StringBuilder _own = new();
    private readonly HashSet<string> _written = [];

    /// <summary>The start of all names.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>The start of all macros.</summary>
    public string Macro { get; } = prefix.ToUpperInvariant();

    /// <summary>A name with the prefix.</summary>
    public string Name(string name) => $"{Prefix}_{name}";

    /// <summary>Writes a shared function, once, and gives its name.</summary>
    public string Use(CFunction function)
    {
        foreach (CFunction need in function.Needs)
            Use(need);
        if (_written.Add(function.Name))
            _shared.Append(function.Text.Replace("@", $"{Prefix}_", StringComparison.Ordinal)).Append("\n\n");
        return Name(function.Name);
    }

    /// <summary>The text of a call of a shared function.</summary>
    public string Call(CFunction function, params ReadOnlySpan<string> arguments) => $"{Use(function)}({string.Join(", ", arguments)})";

    /// <summary>Writes an array of floats, once, and gives its name.</summary>
    public string Array(string name, string comment, ReadOnlySpan<float> values)
    {
        if (!_written.Add(name))
            return Name(name);
        var texts = new string[values.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = CNumber.Of(values[i]);
        return Array("float", name, comment, texts);
    }

    /// <summary>Writes an array of doubles, once, and gives its name.</summary>
    public string Array(string name, string comment, ReadOnlySpan<double> values)
    {
        if (!_written.Add(name))
            return Name(name);
        var texts = new string[values.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = CNumber.Of(values[i]);
        return Array("double", name, comment, texts);
    }

    /// <summary>Writes a constant of a shared type, and gives its name.</summary>
    public string Constant(CFunction type, string name, params ReadOnlySpan<(string Field, int Value)> fields)
    {
        var text = new StringBuilder();
        foreach ((string field, int value) in fields)
            text.Append(text.Length == 0 ? "" : ", ").Append('.').Append(field).Append(" = ").Append(CNumber.Of(value));
        Use(type);
        _constants.Append($"static const {Name(type.Name)} {Name(name)} = {{\n");
        Wrap(text.ToString().Split(", "));
        _constants.Append("};\n\n");
        return Name(name);
    }

    /// <summary>Writes a function of this network.</summary>
    /// <param name="comment">Lines about it.</param>
    /// <param name="signature">The text in front of its body.</param>
    /// <param name="lines">Its body.</param>
    public void Function(string comment, string signature, IEnumerable<string> lines)
    {
        if (comment.Length > 0)
            _own.Append(Comment(comment)).Append('\n');
        _own.Append(signature).Append("\n{\n");
        foreach (string line in lines)
            _own.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
        _own.Append("}\n\n");
    }

    /// <summary>A comment of one line, or of several.</summary>
    public static string Comment(string text) => text.Contains('\n')
        ? $"/*\n * {text.Replace("\n", "\n * ", StringComparison.Ordinal).Replace(" \n", "\n", StringComparison.Ordinal)}\n */"
        : $"/* {text} */";

    /// <summary>The types and functions, the constants, and the functions of this network.</summary>
    public override string ToString() => $"{_shared}{_constants}{_own}".TrimEnd('\n');

    private string Array(string type, string name, string comment, string[] values)
    {
        _constants.Append(Comment(comment)).Append('\n');
        _constants.Append($"static const {type} {Name(name)}[{values.Length}] = {{\n");
        Wrap(values);
        _constants.Append("};\n\n");
        return Name(name);
    }

    private void Wrap(string[] parts)
    {
        int length = 0;
        foreach (string part in parts)
        {
            if (length > 0 && length + part.Length + 2 > LineLength)
            {
                _constants.Append('\n');
                length = 0;
            }

            _constants.Append(length == 0 ? "    " : " ").Append(part).Append(',');
            length += (length == 0 ? 4 : 1) + part.Length + 1;
        }

        _constants.Append('\n');
    }
}
