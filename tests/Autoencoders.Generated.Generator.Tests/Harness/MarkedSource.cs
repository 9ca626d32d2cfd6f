using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Tests.Harness;

/// <summary>A source in which <c>⟦</c> and <c>⟧</c> surround each place that should be reported.</summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Spans">The marked places, in order.</param>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        int start = -1;
        foreach (char letter in marked)
        {
            if (letter == '⟦')
                start = text.Length;
            else if (letter == '⟧')
                spans.Add(TextSpan.FromBounds(start, text.Length));
            else
                text.Append(letter);
        }

        return new MarkedSource(text.ToString(), spans);
    }
}
