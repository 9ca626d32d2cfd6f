using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>The elements of an array that an attribute argument spells out.</summary>
internal static class ArrayElements
{
    /// <summary>Null where the expression is no array: it is then one element of a <c>params</c> array.</summary>
    public static IReadOnlyList<SyntaxNode>? Of(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ArrayCreationExpressionSyntax => [],
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        CollectionExpressionSyntax collection => [.. collection.Elements],
        ParenthesizedExpressionSyntax { Expression: { } inner } => Of(inner),
        CastExpressionSyntax { Type: ArrayTypeSyntax, Expression: { } inner } => Of(inner),
        _ => null,
    };
}
