using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.PublicApi;

/// <summary>
/// What an assembly promises to its users, in C#: a line for each public or protected type and member, sorted by name; what the editor
/// hides, because only generated code calls it, in a section of its own at the end.
/// </summary>
internal static class ApiListing
{
    public const string HiddenSection = "# Hidden from the editor: for generated code";

    private static readonly SymbolDisplayFormat s_name = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat s_type = s_name
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance)
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_member = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters |
            SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers |
            SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue |
            SymbolDisplayMemberOptions.IncludeAccessibility,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName |
            SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue |
            SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes |
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The lines of a listing of types with their members.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<INamedTypeSymbol> types)
    {
        ISymbol[] promised = [.. types.SelectMany(type => MembersOf(type).Prepend(type))
            .OrderBy(symbol => symbol.ToDisplayString(s_name), StringComparer.Ordinal)
            .ThenBy(Line, StringComparer.Ordinal)];
        return
        [
            .. promised.Where(symbol => !IsHidden(symbol)).Select(Line),
            .. promised.Any(IsHidden) ? [HiddenSection] : Array.Empty<string>(),
            .. promised.Where(IsHidden).Select(Line),
        ];
    }

    /// <summary>The types that a program that refers to the assembly can name.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly) => TypesIn(assembly.GlobalNamespace);

    /// <summary>Whether the editor offers the symbol to nobody: it is marked, or the type that it stands in is.</summary>
    public static bool IsHidden(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EditorBrowsableAttribute" &&
            attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]) ||
        symbol.ContainingType is { } container && IsHidden(container);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type
            ? IsPromised(type) ? TypesIn(type).Prepend(type) : []
            : TypesIn(member));

    // Accessors stand with their property or event, and what the compiler adds to a record stands in the word "record".
    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? []
        : type.GetMembers().Where(member =>
            member is not INamedTypeSymbol && IsPromised(member) && !IsAccessor(member) && !IsSynthesized(member));

    private static bool IsPromised(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsAccessor(ISymbol member) => member is IMethodSymbol { AssociatedSymbol: not null };

    private static bool IsSynthesized(ISymbol member) =>
        member.IsImplicitlyDeclared || member is IMethodSymbol && member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static string Line(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => TypeLine(type),
        { ContainingType.TypeKind: TypeKind.Interface } => $"{(symbol.IsAbstract ? "abstract" : "default")} {symbol.ToDisplayString(s_member)}",
        _ => symbol.ToDisplayString(s_member),
    };

    private static string TypeLine(INamedTypeSymbol type)
    {
        string modifiers = type switch
        {
            { TypeKind: not TypeKind.Class } => "",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        IEnumerable<string> bases = (type.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : Array.Empty<INamedTypeSymbol>())
            .Concat(type.Interfaces.Where(IsPromised).OrderBy(contract => contract.ToDisplayString(s_name), StringComparer.Ordinal))
            .Select(name => name.ToDisplayString(s_name));
        string inherited = string.Join(", ", bases);
        string text = SymbolDisplay.ToDisplayString(type, s_type);
        int constraints = text.IndexOf(" where ", StringComparison.Ordinal);
        string head = constraints < 0 ? text : text[..constraints], tail = constraints < 0 ? "" : text[constraints..];
        string accessibility = type.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";
        return $"{accessibility} {modifiers}{head}{(inherited.Length == 0 ? "" : " : ")}{inherited}{tail}";
    }
}
