using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.CodeFixes;

/// <summary>AEG024: Writes the activation whose outputs the loss takes, in place of another one or as an argument of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ActivationFix)), Shared]
internal sealed class ActivationFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG024"];

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation)
    {
        // An attribute without arguments is as long as its name.
        SyntaxNode? place = mistake.Prefix.Length > 0 ? mistake.Place?.FirstAncestorOrSelf<AttributeSyntax>() : mistake.Place;
        if (place is null || Activation(mistake, place) is not { } activation)
            return null;

        TextChange? change = place switch
        {
            AttributeSyntax attribute => Added(attribute, mistake.Prefix, activation),
            ExpressionSyntax written => new TextChange(written.Span, activation),
            _ => null,
        };
        string target = place.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString() ?? "";
        return change is { } edit
            ? new Repair($"Write {mistake.Prefix}{activation} in {target}", [(place.SyntaxTree, edit)])
            : null;
    }

    /// <summary>The activation as it can be named at this place, with as many namespaces as it takes there.</summary>
    private static string? Activation(Mistake mistake, SyntaxNode place)
    {
        Compilation compilation = mistake.Model.Compilation;
        if (compilation.GetTypeByMetadataName("Autoencoders.Activation") is not { } type
            || !compilation.ContainsSyntaxTree(place.SyntaxTree))
        {
            return null;
        }

        SemanticModel model = compilation.GetSemanticModel(place.SyntaxTree);
        return $"{type.ToMinimalDisplayString(model, place.SpanStart)}.{mistake.Value}";
    }

    /// <summary>An argument of the constructor stands before the properties, and a property behind all others.</summary>
    private static TextChange Added(AttributeSyntax attribute, string prefix, string activation)
    {
        string argument = prefix + activation;
        if (attribute.ArgumentList is not { } list)
            return new TextChange(new TextSpan(attribute.Span.End, 0), $"({argument})");
        if (list.Arguments.Count == 0)
            return new TextChange(new TextSpan(list.OpenParenToken.Span.End, 0), argument);

        int before = prefix.EndsWith(": ", StringComparison.Ordinal)
            ? list.Arguments.Count(other => other.NameEquals is null)
            : list.Arguments.Count;
        return before == 0
            ? new TextChange(new TextSpan(list.Arguments[0].SpanStart, 0), $"{argument}, ")
            : new TextChange(new TextSpan(list.Arguments[before - 1].Span.End, 0), $", {argument}");
    }
}
