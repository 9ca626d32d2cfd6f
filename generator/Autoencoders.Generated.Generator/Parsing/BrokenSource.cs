using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Tells source that the compiler itself rejects, above all while it is being typed: there the generator keeps quiet.</summary>
internal static class BrokenSource
{
    public static bool IsBroken(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.Name.Length == 0 || current.GetMembers(current.Name).Length > 0 || HasPartsThatAreNotPartial(current, cancellation))
                return true;
        }

        return LacksConstructor(type);
    }

    /// <summary>True if the compiler rejects some attribute, whatever its arguments are.</summary>
    public static bool HasBrokenAttributes(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error })
        || type.GetAttributes().GroupBy(attribute => attribute.AttributeClass, SymbolEqualityComparer.Default)
            .Any(group => group.Count() > 1 && !AllowsMultiple(group.First()));

    /// <summary>True if the constructor that the compiler adds can't call one of the base class.</summary>
    private static bool LacksConstructor(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && !HasBaseConstructor(type)
        && type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared);

    /// <summary>True if the base class can be constructed without arguments.</summary>
    public static bool HasBaseConstructor(INamedTypeSymbol type) =>
        type.BaseType is not { TypeKind: TypeKind.Class } baseClass || baseClass.InstanceConstructors.Any(
            constructor => constructor.DeclaredAccessibility != Accessibility.Private
                && constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));

    private static bool HasPartsThatAreNotPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Length > 1
        && type.DeclaringSyntaxReferences.Any(reference => !IsPartial((MemberDeclarationSyntax)reference.GetSyntax(cancellation)));

    public static bool IsPartial(MemberDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool AllowsMultiple(AttributeData attribute) =>
        attribute.AttributeClass!.GetAttributes()
            .Where(usage => usage.AttributeClass is { Name: nameof(AttributeUsageAttribute), ContainingNamespace.Name: nameof(System) })
            .SelectMany(usage => usage.NamedArguments)
            .Any(argument => argument is { Key: nameof(AttributeUsageAttribute.AllowMultiple), Value.Value: true });
}
