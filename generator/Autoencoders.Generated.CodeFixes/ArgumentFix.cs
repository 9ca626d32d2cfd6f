using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.CodeFixes;

/// <summary>AEG032, AEG035: Takes away <c>Tied = true</c> where there is nothing to tie to, and an argument that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentFix)), Shared]
internal sealed class ArgumentFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG032", "AEG035"];

    /// <summary>Arguments of one attribute share its commas, so that those of a file are taken away together.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        List<AttributeArgumentSyntax> found = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Mistake? mistake = await Mistake.ReadAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (mistake is not null && Argument(mistake) is { } argument)
                found.Add(argument);
        }

        Repair all = new("", ArgumentRemoval.Of(found));
        Solution solution = await all.ApplyAsync(document.Project.Solution, context.CancellationToken).ConfigureAwait(false);
        return solution.GetDocument(document.Id);
    });

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation) =>
        Argument(mistake) is { } argument
            ? new Repair($"Remove '{argument.NameEquals?.Name ?? argument.NameColon?.Name}'", ArgumentRemoval.Of([argument]))
            : null;

    /// <summary>The argument if it is named: to take a positional one away would give the next its place.</summary>
    private static AttributeArgumentSyntax? Argument(Mistake mistake) =>
        mistake.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument
        && (argument.NameEquals is not null || argument.NameColon is not null)
            ? argument
            : null;
}
