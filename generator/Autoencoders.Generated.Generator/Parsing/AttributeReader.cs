using System.Globalization;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads one attribute into its kind and its arguments as the user wrote them.</summary>
internal static class AttributeReader
{
    private const string Suffix = "Attribute";

    public static bool IsOurs(AttributeData attribute) => attribute.AttributeClass is
    {
        ContainingType: null,
        ContainingNamespace: { Name: "Autoencoders", ContainingNamespace.IsGlobalNamespace: true },
    };

    public static bool IsAutoencoder(AttributeData attribute) =>
        IsOurs(attribute) && attribute.AttributeClass!.Name == "AutoencoderAttribute";

    /// <summary>The name of an attribute's class as it is written.</summary>
    public static string NameOf(INamedTypeSymbol attribute) =>
        attribute.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length)
            : attribute.Name;

    /// <summary>Null where the compiler itself rejects the attribute.</summary>
    public static AttributeModel? Read(AttributeData attribute, int index, Compilation compilation, CancellationToken cancellation)
    {
        if (attribute is not { AttributeClass: { } kind, AttributeConstructor: { } constructor }
            || attribute.ConstructorArguments.Length != constructor.Parameters.Length
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return null;
        }

        var arguments = new List<ArgumentModel>();
        SeparatedSyntaxList<AttributeArgumentSyntax> written = syntax.ArgumentList?.Arguments ?? default;
        for (int position = 0; position < written.Count; position++)
        {
            var anchor = new Anchor(index, position);
            bool understood = written[position].NameEquals is { } property
                ? ReadProperty(attribute, property.Name.Identifier.ValueText, written[position].Expression, compilation, anchor, arguments)
                : ReadParameter(attribute, constructor, written[position], anchor, arguments);
            if (!understood)
                return null;
        }

        return new AttributeModel(NameOf(kind), new Anchor(index), arguments.ToEquatableArray());
    }

    /// <summary>An attribute by its values alone, whether its source is at hand or not; its arguments stand at a given place.</summary>
    public static AttributeModel ReadValues(AttributeData attribute, Anchor anchor)
    {
        List<ArgumentModel> arguments = [];
        for (int i = 0; i < attribute.ConstructorArguments.Length; i++)
            AddAll(attribute.AttributeConstructor!.Parameters[i].Name, attribute.ConstructorArguments[i]);
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            AddAll(argument.Key, argument.Value);
        return new AttributeModel(NameOf(attribute.AttributeClass!), anchor, arguments.ToEquatableArray());

        void AddAll(string name, TypedConstant value)
        {
            foreach (TypedConstant element in value.Kind != TypedConstantKind.Array ? [value] : value.IsNull ? [] : value.Values.ToArray())
                Add(name, element, anchor, arguments);
        }
    }

    private static bool ReadProperty(
        AttributeData attribute,
        string name,
        ExpressionSyntax written,
        Compilation compilation,
        Anchor anchor,
        List<ArgumentModel> arguments)
    {
        TypedConstant[] values = [.. attribute.NamedArguments.Where(argument => argument.Key == name).Select(argument => argument.Value)];
        return values.Length == 1 && IsConvertible(written, values[0].Type, compilation) && Add(name, values[0], anchor, arguments);
    }

    /// <summary>Roslyn hands on the constant of <c>Hidden = 99</c> although C# has no such conversion.</summary>
    private static bool IsConvertible(ExpressionSyntax written, ITypeSymbol? type, Compilation compilation) =>
        type is not null && compilation.GetSemanticModel(written.SyntaxTree).ClassifyConversion(written, type).IsImplicit;

    private static bool ReadParameter(
        AttributeData attribute, IMethodSymbol constructor, AttributeArgumentSyntax written, Anchor anchor, List<ArgumentModel> arguments)
    {
        if (ParameterOf(constructor, written, anchor.Argument) is not { } parameter)
            return false;

        TypedConstant value = attribute.ConstructorArguments[parameter.Ordinal];
        if (value.Kind != TypedConstantKind.Array)
            return Add(parameter.Name, value, anchor, arguments);
        if (value.IsNull)
            return true;

        if (parameter.IsParams && ArrayElements.Of(written.Expression) is null)
        {
            int element = arguments.Count(argument => argument.Name == parameter.Name);
            return element < value.Values.Length && Add(parameter.Name, value.Values[element], anchor, arguments);
        }

        for (int i = 0; i < value.Values.Length; i++)
        {
            if (!Add(parameter.Name, value.Values[i], anchor with { Element = i }, arguments))
                return false;
        }

        return true;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol constructor, AttributeArgumentSyntax argument, int position)
    {
        if (argument.NameColon is { } colon)
            return constructor.Parameters.FirstOrDefault(parameter => parameter.Name == colon.Name.Identifier.ValueText);
        if (position < constructor.Parameters.Length)
            return constructor.Parameters[position];
        return constructor.Parameters.LastOrDefault() is { IsParams: true } last ? last : null;
    }

    /// <summary>False where the constant is an error that the compiler reports.</summary>
    private static bool Add(string name, TypedConstant constant, Anchor anchor, List<ArgumentModel> arguments)
    {
        if (constant is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
        {
            arguments.Add(new ArgumentModel(name, TypeReferenceReader.Read(named), named.ToDisplayString(), anchor));
            return named.TypeKind != TypeKind.Error;
        }

        if (constant.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum or TypedConstantKind.Type))
            return false;

        object? value = constant.Value;
        string text = string.Format(CultureInfo.InvariantCulture, "{0}", value ?? "null");
        if (constant is { Kind: TypedConstantKind.Enum, Type: { } type })
        {
            string? member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value))?.Name;
            text = member ?? (text[0] == '-' ? $"({type.Name})({text})" : $"({type.Name}){text}");
            value = member;
        }

        arguments.Add(new ArgumentModel(name, value, text, anchor));
        return true;
    }
}
