using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.CodeFixes;

/// <summary>AEG060, AEG061: Writes the name of the last value that a concatenation can read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SkipFix)), Shared]
internal sealed class SkipFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG060", "AEG061"];

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation) =>
        mistake.Place is ExpressionSyntax name
            ? new Repair($"Concatenate {mistake.Value} instead of {name}", [(name.SyntaxTree, new TextChange(name.Span, mistake.Value))])
            : null;
}
