using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.CodeFixes;

/// <summary>Takes a modifier away.</summary>
internal static class Modifiers
{
    /// <summary>The changes that take it from each part of a declaration; null where it stands in no source.</summary>
    public static Repair? Remove(SyntaxKind modifier, ISymbol symbol, string name, CancellationToken cancellation)
    {
        ImmutableArray<(SyntaxTree, TextChange)> edits =
        [
            .. from reference in Parts(symbol)
               let declaration = reference.GetSyntax(cancellation).FirstAncestorOrSelf<MemberDeclarationSyntax>()
               from token in declaration.Modifiers
               where token.IsKind(modifier)
               select (reference.SyntaxTree, new TextChange(WithSpace(token), "")),
        ];
        return edits.IsEmpty ? null : new Repair($"Remove '{SyntaxFacts.GetText(modifier)}' from '{name}'", edits);
    }

    private static IEnumerable<SyntaxReference> Parts(ISymbol symbol) =>
        symbol is IPropertySymbol { PartialImplementationPart: { } other }
            ? symbol.DeclaringSyntaxReferences.Concat(other.DeclaringSyntaxReferences)
            : symbol.DeclaringSyntaxReferences;

    /// <summary>A modifier and the blanks behind it; comments and ends of lines stay.</summary>
    private static TextSpan WithSpace(SyntaxToken token)
    {
        int blanks = token.TrailingTrivia.TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(trivia => trivia.Span.Length);
        return TextSpan.FromBounds(token.SpanStart, token.Span.End + blanks);
    }
}
