using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.CodeFixes;

/// <summary>The repair of a mistake.</summary>
/// <param name="Title">What the user is offered: <c>Make 'Net' partial</c>.</param>
/// <param name="Edits">The changes, each with the file that it is done to.</param>
internal sealed record Repair(string Title, ImmutableArray<(SyntaxTree Tree, TextChange Change)> Edits)
{
    /// <summary>The solution after the changes; files that a generator wrote stay as they are.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (IGrouping<SyntaxTree, TextChange> file in Edits.GroupBy(edit => edit.Tree, edit => edit.Change))
        {
            if (solution.GetDocumentId(file.Key) is not { } id || solution.GetDocument(id) is not { } document)
                continue;

            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(id, text.WithChanges(file.OrderBy(change => change.Span.Start)));
        }

        return solution;
    }
}
