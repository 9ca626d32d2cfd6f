using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Finds the members, inherited ones too, that an object initializer would have to set.</summary>
internal static class RequiredMembers
{
    public static IEnumerable<DiagnosticInfo> Find(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers().Where(IsRequired))
            {
                bool isOwn = SymbolEqualityComparer.Default.Equals(current, type);
                Anchor anchor = isOwn ? new Anchor(Member: member.Name) : Anchor.Class;
                yield return NetworkDiagnostics.RequiredMember(anchor, $"{current.Name}.{member.Name}", type.Name)
                    with { Fix = new FixInfo(anchor, member.Name) };
            }
        }
    }

    private static bool IsRequired(ISymbol member) =>
        member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true, IsImplicitlyDeclared: false };
}
