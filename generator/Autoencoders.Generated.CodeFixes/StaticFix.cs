using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.CodeFixes;

/// <summary>AEG004: Takes <c>static</c> away, unless the class has extension methods, which only a static class may have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaticFix)), Shared]
internal sealed class StaticFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG004"];

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation) =>
        mistake.Declaration is { } declaration
        && mistake.Model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol { MightContainExtensionMethods: false } type
            ? Modifiers.Remove(SyntaxKind.StaticKeyword, type, type.Name, cancellation)
            : null;
}
