using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Finds the user's members that the generated ones would collide with.</summary>
internal static class MemberCollisions
{
    private const string Input = "global::System.ReadOnlySpan<float>";
    private const string Output = "global::System.Span<float>";

    /// <summary>
    /// The generated members: the parameter types of a method, beside which other overloads may stand; null for what is no method.
    /// </summary>
    private static readonly Dictionary<string, string?> s_generated = new()
    {
        ["InputLength"] = null,
        ["CodeLength"] = null,
        ["ParameterCount"] = null,
        ["Architecture"] = null,
        ["Tensors"] = null,
        ["Parameters"] = null,
        ["StageCount"] = null,
        ["Create"] = "int",
        ["Encode"] = $"{Input}, {Output}",
        ["Decode"] = $"{Input}, {Output}",
        ["Reconstruct"] = $"{Input}, {Output}",
        ["ReconstructionError"] = Input,
        ["EncodeBatch"] = $"{Input}, {Output}",
        ["DecodeBatch"] = $"{Input}, {Output}",
        ["ReconstructBatch"] = $"{Input}, {Output}",
        ["ReconstructionErrorBatch"] = $"{Input}, {Output}",
        ["Save"] = "string",
        ["Load"] = "string",
        ["ScratchLength"] = "int",
        ["RunStage"] = "int, global::Autoencoders.TrainingWorkspace, int, int",
    };

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
        s_generated[member.Name] is not { } parameterTypes
        || member is not IMethodSymbol method
        || (method.Arity == 0 && ParameterTypes(method) == parameterTypes);

    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax);

    private static string ParameterTypes(IMethodSymbol method) => string.Join(
        ", ", method.Parameters.Select(parameter =>
            (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));

    private static string Display(ISymbol member) => member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
