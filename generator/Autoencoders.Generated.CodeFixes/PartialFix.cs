using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.CodeFixes;

/// <summary>AEG001, AEG002: Writes <c>partial</c> before the keyword of the class, or of a type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix)), Shared]
internal sealed class PartialFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG001", "AEG002"];

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation) =>
        mistake.Declaration is TypeDeclarationSyntax type
            ? new Repair(
                $"Make '{type.Identifier.ValueText}' partial",
                [(type.SyntaxTree, new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "))])
            : null;
}
