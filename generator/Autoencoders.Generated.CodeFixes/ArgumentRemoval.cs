using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.CodeFixes;

/// <summary>Takes arguments of attributes away with their commas, and empty parentheses too.</summary>
internal static class ArgumentRemoval
{
    public static ImmutableArray<(SyntaxTree Tree, TextChange Change)> Of(IEnumerable<AttributeArgumentSyntax> arguments) =>
    [
        .. from argument in arguments.Distinct()
           group argument by (AttributeArgumentListSyntax)argument.Parent! into list
           from span in Spans(list.Key, new HashSet<AttributeArgumentSyntax>(list))
           select (list.Key.SyntaxTree, new TextChange(span, "")),
    ];

    private static IEnumerable<TextSpan> Spans(AttributeArgumentListSyntax list, HashSet<AttributeArgumentSyntax> removed)
    {
        if (removed.Count == list.Arguments.Count)
            return [list.Span];

        int firstKept = list.Arguments.IndexOf(argument => !removed.Contains(argument));
        return
            from index in Enumerable.Range(0, list.Arguments.Count)
            where removed.Contains(list.Arguments[index])
            select index < firstKept
                ? TextSpan.FromBounds(list.Arguments[index].SpanStart, list.Arguments[index + 1].SpanStart)
                : TextSpan.FromBounds(list.Arguments[index - 1].Span.End, list.Arguments[index].Span.End);
    }
}
