using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Finds where an <see cref="Anchor"/> stands in the current compilation.</summary>
internal static class AnchorLocation
{
    /// <summary>The narrowest place that still exists: argument, attribute, class; else <see cref="Location.None"/>.</summary>
    public static Location Find(Anchor anchor, string metadataName, Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.Assembly.GetTypeByMetadataName(metadataName) is not { } type)
            return Location.None;

        return OfAttribute(anchor, type, cancellation) ?? OfMember(anchor, type, cancellation) ?? OfType(anchor, type, cancellation);
    }

    private static Location? OfAttribute(Anchor anchor, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (anchor.Attribute < 0 || type.GetAttributes().ElementAtOrDefault(anchor.Attribute) is not { } attribute
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return null;
        }

        ExpressionSyntax? argument = syntax.ArgumentList?.Arguments.ElementAtOrDefault(anchor.Argument)?.Expression;
        SyntaxNode? element = argument is null ? null : ArrayElements.Of(argument)?.ElementAtOrDefault(anchor.Element);
        return (element ?? argument ?? (SyntaxNode)syntax).GetLocation();
    }

    private static Location? OfMember(Anchor anchor, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (anchor.Member.Length == 0 || type.GetMembers(anchor.Member).ElementAtOrDefault(anchor.Overload) is not { } member)
            return null;

        SyntaxNode? syntax = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        return member is IMethodSymbol && syntax is TypeDeclarationSyntax { ParameterList: { } primaryConstructor }
            ? primaryConstructor.GetLocation()
            : member.Locations.FirstOrDefault();
    }

    /// <summary>The name on the declaration that carries the attribute, or on the one around it.</summary>
    private static Location OfType(Anchor anchor, INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? annotation = type.GetAttributes().FirstOrDefault(AttributeReader.IsAutoencoder);
        BaseTypeDeclarationSyntax? declaration = annotation?.ApplicationSyntaxReference?.GetSyntax(cancellation)
            .Ancestors().OfType<BaseTypeDeclarationSyntax>().ElementAtOrDefault(anchor.Outwards);
        return declaration?.Identifier.GetLocation() ?? type.Locations.FirstOrDefault() ?? Location.None;
    }
}
