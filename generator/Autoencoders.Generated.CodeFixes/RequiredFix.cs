using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.CodeFixes;

/// <summary>AEG026: Takes <c>required</c> away from a member of the class, or from one that a base class in source hands down.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredFix)), Shared]
internal sealed class RequiredFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AEG026"];

    /// <inheritdoc/>
    protected override Repair? Repair(Mistake mistake, CancellationToken cancellation)
    {
        BaseTypeDeclarationSyntax? declaration = mistake.Node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        if (declaration is null || mistake.Model.GetDeclaredSymbol(declaration, cancellation) is not { } type)
            return null;

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(mistake.Value).FirstOrDefault(IsRequired) is { } member)
                return Modifiers.Remove(SyntaxKind.RequiredKeyword, member, $"{current.Name}.{member.Name}", cancellation);
        }

        return null;
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
}
