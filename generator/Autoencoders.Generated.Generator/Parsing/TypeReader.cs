using System.Text;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads the names and headers that the generated part of a class repeats.</summary>
internal static class TypeReader
{
    public static TypeModel Read(INamedTypeSymbol type)
    {
        string metadataName = MetadataName(type);
        return new TypeModel(
            string.Join(".", Namespaces(type).Select(Escape)),
            Escape(type.Name),
            metadataName,
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            Enclosing(type).Select(outer => $"partial {Keyword(outer)} {Escape(outer.Name)}").ToEquatableArray(),
            (HasRivalByCase(type) ? MarkCapitals(metadataName) : metadataName) + ".g.cs");
    }

    public static string MetadataName(INamedTypeSymbol type) => string.Join(
        ".", Namespaces(type).Append(string.Join("+", Enclosing(type).Append(type).Select(part => part.MetadataName))));

    /// <summary>The keyword of the type's declaration: <c>class</c>, <c>record struct</c>.</summary>
    public static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };

    /// <summary>The types around this one, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Enclosing(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? Enclosing(outer).Append(outer) : [];

    private static IEnumerable<string> Namespaces(INamedTypeSymbol type)
    {
        var names = new Stack<string>();
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            names.Push(space.Name);
        return names;
    }

    private static string Escape(string name)
    {
        bool isPlain = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None;
        return isPlain ? name : "@" + name;
    }

    /// <summary>True if another type's file name could differ in nothing but capitals, which Roslyn takes for the same file.</summary>
    private static bool HasRivalByCase(INamedTypeSymbol type)
    {
        for (ISymbol part = type; part.ContainingSymbol is INamespaceOrTypeSymbol container; part = container)
        {
            bool hasRival = container.GetMembers().OfType<INamespaceOrTypeSymbol>()
                .Any(other => other.Name != part.Name && other.Name.Equals(part.Name, StringComparison.OrdinalIgnoreCase));
            if (hasRival)
                return true;
        }

        return false;
    }

    private static string MarkCapitals(string name)
    {
        var marked = new StringBuilder();
        foreach (char letter in name)
            marked.Append(char.IsUpper(letter) ? "-" : "").Append(letter);
        return marked.ToString();
    }
}
