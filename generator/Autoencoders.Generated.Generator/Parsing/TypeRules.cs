using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>The rules for a type that a network can be added to.</summary>
internal static class TypeRules
{
    /// <summary>Static abstract interface members and file-local types came with it.</summary>
    private const LanguageVersion NeededLanguage = LanguageVersion.CSharp11;

    public static IEnumerable<DiagnosticInfo> Check(INamedTypeSymbol type, SyntaxTree tree, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Class || type.IsRecord)
            return [NetworkDiagnostics.NotAClass(Anchor.Class, type.Name, TypeReader.Keyword(type))];

        return
        [
            .. Language(type, tree),
            .. Modifiers(type),
            .. SelfAndEnclosing(type, cancellation),
            .. BaseConstructor(type),
            .. RequiredMembers.Find(type),
        ];
    }

    private static IEnumerable<DiagnosticInfo> Language(INamedTypeSymbol type, SyntaxTree tree)
    {
        LanguageVersion found = ((CSharpParseOptions)tree.Options).LanguageVersion;
        if (found < NeededLanguage)
        {
            yield return NetworkDiagnostics.LanguageVersionTooLow(
                Anchor.Class, type.Name, NeededLanguage.ToDisplayString(), found.ToDisplayString());
        }
    }

    private static IEnumerable<DiagnosticInfo> Modifiers(INamedTypeSymbol type)
    {
        if (type.IsStatic)
            yield return NetworkDiagnostics.StaticClass(Anchor.Class, type.Name);
        else if (type.IsAbstract)
            yield return NetworkDiagnostics.AbstractClass(Anchor.Class, type.Name);
    }

    private static IEnumerable<DiagnosticInfo> SelfAndEnclosing(INamedTypeSymbol type, CancellationToken cancellation)
    {
        INamedTypeSymbol? current = type;
        for (int outwards = 0; current is not null; current = current.ContainingType, outwards++)
        {
            if (outwards > 0 && !IsFirstNetworkIn(current, type))
                continue;

            var anchor = new Anchor(Outwards: outwards);
            if (current.DeclaringSyntaxReferences is { Length: 1 } parts
                && !BrokenSource.IsPartial((MemberDeclarationSyntax)parts[0].GetSyntax(cancellation)))
            {
                yield return outwards == 0
                    ? NetworkDiagnostics.ClassNotPartial(anchor, type.Name)
                    : NetworkDiagnostics.EnclosingTypeNotPartial(anchor, current.Name, type.Name, TypeReader.Keyword(current));
            }

            if (current.Arity > 0)
                yield return NetworkDiagnostics.GenericType(anchor, current.Name, current.Arity);
            if (current.IsFileLocal)
                yield return NetworkDiagnostics.FileLocalType(anchor, current.Name);
        }
    }

    /// <summary>One network speaks for all that share a type around them: a mistake there is one mistake.</summary>
    private static bool IsFirstNetworkIn(INamedTypeSymbol outer, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(NetworksIn(outer).First(), type);

    private static IEnumerable<INamedTypeSymbol> NetworksIn(INamedTypeSymbol outer) => outer.GetTypeMembers().SelectMany(
        inner => inner.GetAttributes().Any(AttributeReader.IsAutoencoder) ? NetworksIn(inner).Prepend(inner) : NetworksIn(inner));

    private static IEnumerable<DiagnosticInfo> BaseConstructor(INamedTypeSymbol type)
    {
        if (!BrokenSource.HasBaseConstructor(type))
            yield return NetworkDiagnostics.BaseWithoutConstructor(Anchor.Class, type.BaseType!.Name, type.Name);
    }
}
