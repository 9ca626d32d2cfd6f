using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads a type whose properties are the columns of a table.</summary>
internal static class RowReader
{
    /// <summary>The type that an attribute names; null where it names none.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="anchor">The place of mistakes of its properties: the type is elsewhere, perhaps in another project.</param>
    public static RowModel? Read(AttributeData attribute, Anchor anchor)
    {
        if (attribute.ConstructorArguments.Length != 1
            || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
        {
            return null;
        }

        TypeReference reference = TypeReferenceReader.Read(named);
        IPropertySymbol[] properties = [.. Properties(named)];
        string? refusal = named is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false } type
                || type.IsUnboundGenericType ? "it is no class, struct or record"
            : !reference.CanBeNamed ? "it is private, protected or of one file"
            : properties.Length == 0 ? "it has no public property that can be read"
            : null;
        return new RowModel(
            reference.Name,
            named.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            refusal,
            named.IsReferenceType,
            refusal is null ? properties.Select(property => Read(property, anchor)).ToEquatableArray() : []);
    }

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type) =>
        from declaring in BasesFirst(type)
        from property in declaring.GetMembers().OfType<IPropertySymbol>()
        where property is { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public }
            && property.GetMethod is { DeclaredAccessibility: Accessibility.Public }
        select property;

    private static IEnumerable<ITypeSymbol> BasesFirst(ITypeSymbol type) =>
        type.BaseType is { SpecialType: SpecialType.None } parent ? BasesFirst(parent).Append(type) : [type];

    private static PropertyModel Read(IPropertySymbol property, Anchor anchor)
    {
        ITypeSymbol type = property.Type;
        bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isNullable)
            type = ((INamedTypeSymbol)type).TypeArguments[0];
        PropertyValues values = ValuesOf(type);
        (string[] members, bool countsUp) = values == PropertyValues.Enum ? MembersOf((INamedTypeSymbol)type) : ([], false);
        return new PropertyModel(
            SyntaxFacts.GetKeywordKind(property.Name) == SyntaxKind.None ? property.Name : "@" + property.Name,
            values == PropertyValues.Enum
                ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
                : type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            values,
            isNullable,
            new(members),
            countsUp,
            property.GetAttributes().Where(AttributeReader.IsOurs).Select(written => AttributeReader.ReadValues(written, anchor))
                .FirstOrDefault());
    }

    private static PropertyValues ValuesOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => PropertyValues.Flag,
        SpecialType.System_String => PropertyValues.Text,
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => PropertyValues.Number,
        SpecialType.System_DateTime => PropertyValues.DateTime,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => PropertyValues.WholeNumber,
        _ when type.TypeKind == TypeKind.Enum => PropertyValues.Enum,
        _ => type.ToDisplayString() switch
        {
            "System.Half" => PropertyValues.Number,
            "System.DateTimeOffset" => PropertyValues.DateTime,
            "System.DateOnly" => PropertyValues.Date,
            "System.TimeOnly" => PropertyValues.Time,
            _ => PropertyValues.Other,
        },
    };

    /// <summary>The members of an enum, one for each value, in the order of the values.</summary>
    private static (string[] Names, bool CountsUp) MembersOf(INamedTypeSymbol type)
    {
        (string Name, decimal Value)[] members =
        [
            .. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.ConstantValue is not null)
                .Select(field => (field.Name, Value: Convert.ToDecimal(field.ConstantValue, null)))
                .GroupBy(member => member.Value).Select(equal => equal.First())
                .OrderBy(member => member.Value),
        ];
        return ([.. members.Select(member => member.Name)], members.Select((member, place) => member.Value == place).All(same => same));
    }
}
