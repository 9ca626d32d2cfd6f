using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Autoencoders.CodeFixes;

/// <summary>Cures a mistake that the generator reported by changes of text, which leave the rest as it was written.</summary>
internal abstract class NetworkFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Mistake? mistake = await Mistake.ReadAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (mistake is null || Repair(mistake, context.CancellationToken) is not { } repair)
                continue;

            Solution solution = context.Document.Project.Solution;
            context.RegisterCodeFix(
                CodeAction.Create(repair.Title, cancellation => repair.ApplyAsync(solution, cancellation), GetType().Name), diagnostic);
        }
    }

    /// <summary>The repair of a mistake; null if no single edit repairs it.</summary>
    protected abstract Repair? Repair(Mistake mistake, CancellationToken cancellation);
}
