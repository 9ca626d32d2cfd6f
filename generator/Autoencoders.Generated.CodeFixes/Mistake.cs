using Autoencoders.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.CodeFixes;

/// <summary>A diagnostic of the generator and the source that it is about.</summary>
internal sealed class Mistake
{
    private readonly Diagnostic _diagnostic;
    private readonly SyntaxNode _root;

    private Mistake(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SyntaxNode? place) =>
        (_diagnostic, _root, Model, Place) = (diagnostic, root, model, place);

    /// <summary>The meaning of the names in the diagnostic's file.</summary>
    public SemanticModel Model { get; }

    /// <summary>The argument or the attribute that is to be edited; null where the generator names none.</summary>
    public SyntaxNode? Place { get; }

    /// <summary>The text to write; empty if the generator names none.</summary>
    public string Value => Property(FixProperty.Value);

    /// <summary>The text before it if an argument is added.</summary>
    public string Prefix => Property(FixProperty.Prefix);

    /// <summary>The narrowest expression or other node that the diagnostic stands on.</summary>
    public SyntaxNode Node => _root.FindNode(_diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The declaration whose name the diagnostic stands on.</summary>
    public MemberDeclarationSyntax? Declaration => Node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    public static async Task<Mistake?> ReadAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
            return null;

        SyntaxNode? place = null;
        if (diagnostic.AdditionalLocations.FirstOrDefault() is { SourceTree: { } tree } location)
        {
            // Layers may stand on another part of the class than the loss.
            SyntaxNode file = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
            place = file.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        }

        return new Mistake(diagnostic, root, model, place);
    }

    private string Property(string name) => _diagnostic.Properties.TryGetValue(name, out string? value) ? value ?? "" : "";
}
