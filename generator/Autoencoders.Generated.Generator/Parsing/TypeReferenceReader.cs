using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads a type that an argument names.</summary>
internal static class TypeReferenceReader
{
    public static TypeReference Read(ITypeSymbol type) => new(
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRefLikeType: false, IsUnboundGenericType: false },
        CanBeNamed(type),
        type.AllInterfaces.Where(IsOurs).Select(contract => contract.Name).ToEquatableArray());

    private static bool IsOurs(INamedTypeSymbol contract) =>
        contract is { ContainingType: null, ContainingNamespace: { Name: "Autoencoders", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Neither private nor protected nor of one file, and no type around it is; of its type arguments the same.</summary>
    private static bool CanBeNamed(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
            return false;
        for (INamedTypeSymbol? outer = named; outer is not null; outer = outer.ContainingType)
        {
            bool isVisible = outer.DeclaredAccessibility
                is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
            if (!isVisible || outer.IsFileLocal)
                return false;
        }

        return named.IsUnboundGenericType || named.TypeArguments.All(argument => argument is not INamedTypeSymbol || CanBeNamed(argument));
    }
}
