using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.CodeFixes;

/// <summary>AEG005: Takes <c>abstract</c> away, unless a member is abstract too and nothing overrides it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AbstractFix)), Shared]
internal sealed class AbstractFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG005"];

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation) =>
        mistake.Declaration is { } declaration
        && mistake.Model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
        && !LacksMembers(type)
            ? Modifiers.Remove(SyntaxKind.AbstractKeyword, type, type.Name, cancellation)
            : null;

    private static bool LacksMembers(INamedTypeSymbol type)
    {
        HashSet<ISymbol> overridden = new(SymbolEqualityComparer.Default);
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member.IsAbstract && member.Kind != SymbolKind.NamedType && !overridden.Contains(member.OriginalDefinition))
                    return true;
                if (Overridden(member) is { } below)
                    overridden.Add(below.OriginalDefinition);
            }
        }

        return false;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol happening => happening.OverriddenEvent,
        _ => null,
    };
}
