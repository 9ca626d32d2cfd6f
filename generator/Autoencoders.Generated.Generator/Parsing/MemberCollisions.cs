using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Finds the user's members that the generated ones would collide with.</summary>
internal static class MemberCollisions
{
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";
    private const string Scaler = "global::Autoencoders.IScaler";

    /// <summary>
    /// The generated members: the parameter types of a method's overloads, beside which others may stand; empty for what is no method.
    /// The rest of <c>IAutoencoder</c> is implemented explicitly and takes no name.
    /// </summary>
    private static readonly Dictionary<string, string[]> s_generated = new()
    {
        ["InputLength"] = [],
        ["CodeLength"] = [],
        ["ParameterCount"] = [],
        ["Architecture"] = [],
        ["Parameters"] = [],
        ["Penalty"] = [],
        ["_parameters"] = [],
        ["_folded"] = [],
        ["_isFolded"] = [],
        ["Folded"] = [""],
        ["Encode"] = [$"{Source}, {Target}"],
        ["Decode"] = [$"{Source}, {Target}"],
        ["Reconstruct"] = [$"{Source}, {Target}"],
        ["ReconstructionError"] = [Source],
        ["EncodeBatch"] = [$"{Source}, {Target}"],
        ["DecodeBatch"] = [$"{Source}, {Target}"],
        ["ReconstructBatch"] = [$"{Source}, {Target}"],
        ["ReconstructionErrorBatch"] = [$"{Source}, {Target}"],
        ["Save"] = [$"string, {Scaler}"],
        ["Load"] = ["string", $"string, ref {Scaler}"],
    };

    public static IReadOnlyCollection<string> GeneratedNames => s_generated.Keys;

    public static IEnumerable<DiagnosticInfo> Find(INamedTypeSymbol type, CancellationToken cancellation) =>
        [.. OwnName(type), .. Members(type), .. InheritedMembers(type), .. Constructors(type, cancellation)];

    private static IEnumerable<DiagnosticInfo> OwnName(INamedTypeSymbol type)
    {
        if (s_generated.ContainsKey(type.Name))
            yield return NetworkDiagnostics.MemberCollision(Anchor.Class, type.Name, type.Name, type.Name);
    }

    private static IEnumerable<DiagnosticInfo> Members(INamedTypeSymbol type) =>
        from name in s_generated.Keys
        from found in type.GetMembers(name).Select((member, overload) => (member, overload))
        where Collides(found.member)
        select NetworkDiagnostics.MemberCollision(
            new Anchor(Member: name, Overload: found.overload), Display(found.member), name, type.Name);

    private static IEnumerable<DiagnosticInfo> InheritedMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (ISymbol member in s_generated.Keys.SelectMany(name => ancestor.GetMembers(name)))
            {
                if (member.DeclaredAccessibility != Accessibility.Private && !member.IsOverride && Collides(member))
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

    private static bool Collides(ISymbol member) =>
        s_generated[member.Name] is not { Length: > 0 } overloads
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
