using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Finds the user's members that the generated ones would collide with.</summary>
internal static class MemberCollisions
{
    public static IEnumerable<DiagnosticInfo> Find(INamedTypeSymbol type, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, string[]> generated = GeneratedMembers.Of(type);
        return
        [
            .. OwnName(type, generated),
            .. Members(type, generated),
            .. InheritedMembers(type, generated),
            .. Constructors(type, cancellation),
        ];
    }

    private static IEnumerable<DiagnosticInfo> OwnName(INamedTypeSymbol type, IReadOnlyDictionary<string, string[]> generated)
    {
        if (generated.ContainsKey(type.Name))
            yield return NetworkDiagnostics.MemberCollision(Anchor.Class, type.Name, type.Name, type.Name);
    }

    private static IEnumerable<DiagnosticInfo> Members(INamedTypeSymbol type, IReadOnlyDictionary<string, string[]> generated) =>
        from name in generated.Keys
        from found in type.GetMembers(name).Select((member, overload) => (member, overload))
        where Collides(found.member, generated)
        select NetworkDiagnostics.MemberCollision(
            new Anchor(Member: name, Overload: found.overload), Display(found.member), name, type.Name);

    private static IEnumerable<DiagnosticInfo> InheritedMembers(INamedTypeSymbol type, IReadOnlyDictionary<string, string[]> generated)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (ISymbol member in generated.Keys.SelectMany(name => ancestor.GetMembers(name)))
            {
                if (member.DeclaredAccessibility != Accessibility.Private && !member.IsOverride && Collides(member, generated))
                    yield return NetworkDiagnostics.MemberCollision(Anchor.Class, Display(member), member.Name, type.Name);
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> Constructors(INamedTypeSymbol type, CancellationToken cancellation)
    {
        const string name = WellKnownMemberNames.InstanceConstructorName;
        return
            from found in type.GetMembers(name).Select((member, overload) => (member, overload))
            where !found.member.IsImplicitlyDeclared
            let constructor = (IMethodSymbol)found.member
            where ParameterTypes(constructor) is "" or "int" || IsPrimary(constructor, cancellation)
            select NetworkDiagnostics.ConstructorCollision(
                new Anchor(Member: name, Overload: found.overload), Display(constructor), type.Name);
    }

    private static bool Collides(ISymbol member, IReadOnlyDictionary<string, string[]> generated) =>
        generated[member.Name] is not { Length: > 0 } overloads
        || member is not IMethodSymbol method
        || (method.Arity == 0 && overloads.Contains(ParameterTypes(method)));

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax);

    /// <summary>As C# tells signatures apart: <c>ref</c>, <c>in</c> and <c>out</c> are one kind, annotations for null none.</summary>
    private static string ParameterTypes(IMethodSymbol method) => string.Join(
        ", ", method.Parameters.Select(parameter =>
            (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));

    private static string Display(ISymbol member) => member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
