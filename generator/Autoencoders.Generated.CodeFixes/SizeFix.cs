using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.CodeFixes;

/// <summary>
/// AEG022, AEG030, AEG032, AEG038, AEG065, AEG075, AEG076: Writes the units or filters with which a layer gives what is wanted of it: the
/// input's values, the shape of the other end of a residual span, the inputs of its mirror image, the outputs of columns; the columns with
/// which heads cover the output; and the size of an input of columns.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SizeFix)), Shared]
internal sealed class SizeFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG022", "AEG030", "AEG032", "AEG038", "AEG065", "AEG075", "AEG076"];

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation) =>
        mistake.Place is ExpressionSyntax size
            ? new Repair(
                $"Write {mistake.Value} instead of {size} in {size.FirstAncestorOrSelf<AttributeSyntax>()?.Name}",
                [(size.SyntaxTree, new TextChange(size.Span, mistake.Value))])
            : null;
}
