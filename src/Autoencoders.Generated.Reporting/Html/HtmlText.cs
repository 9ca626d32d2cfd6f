using System.Net;
using System.Text;

namespace Autoencoders.Reporting.Html;

/// <summary>HTML under construction. All text and all values of attributes are escaped here; there is no way around it.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Begins an element.</summary>
    public HtmlText Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(tag, attributes);
        _html.Append('>');
        return this;
    }

    /// <summary>Ends an element.</summary>
    public HtmlText Close(string tag)
    {
        _html.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>An element without content.</summary>
    public HtmlText Empty(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(tag, attributes);
        _html.Append("/>\n");
        return this;
    }

    /// <summary>An element with text in it.</summary>
    public HtmlText Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    /// <summary>Text.</summary>
    public HtmlText Text(string text)
    {
        _html.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>Text that may be broken between the words of a name, where a capital follows a small letter.</summary>
    public HtmlText Name(string text)
    {
        int start = 0;
        for (int end = 1; end < text.Length; end++)
        {
            if (!char.IsLower(text[end - 1]) || !char.IsUpper(text[end]))
                continue;
            Text(text[start..end])._html.Append("<wbr>");
            start = end;
        }
        return Text(text[start..]);
    }

    public override string ToString() => _html.ToString();

    private void Begin(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach ((string name, string value) in attributes)
            _html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
    }
}
