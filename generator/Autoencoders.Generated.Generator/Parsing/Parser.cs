using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads an annotated type into a <see cref="NetworkModel"/>, without knowing what any layer means.</summary>
internal static class Parser
{
    public const string AttributeName = "Autoencoders.AutoencoderAttribute";

    private const string Rejected = "The compiler rejects an attribute of this class.";

    /// <param name="context">The class and its <c>[Autoencoder]</c>.</param>
    /// <param name="taken">The names and signatures that some generated member has.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ParsedNetwork Parse(
        GeneratorAttributeSyntaxContext context, IReadOnlyDictionary<string, string[]> taken, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        string metadataName = TypeReader.MetadataName(type);
        Compilation compilation = context.SemanticModel.Compilation;
        if (BrokenSource.IsBroken(type, cancellation))
            return new ParsedNetwork(metadataName, null, []);

        List<AttributeModel>? attributes =
            BrokenSource.HasBrokenAttributes(type) ? null : ReadAttributes(type, compilation, cancellation);
        DiagnosticInfo[] diagnostics = [.. TypeRules.Check(type, context.TargetNode.SyntaxTree, cancellation)];
        if (diagnostics.Length > 0)
            return new ParsedNetwork(metadataName, null, attributes is null ? [] : diagnostics.ToEquatableArray());

        // Two types of one metadata name are the compiler's to report; writing both would give two files of one name.
        if (!SymbolEqualityComparer.Default.Equals(compilation.Assembly.GetTypeByMetadataName(metadataName), type))
            return new ParsedNetwork(metadataName, null, []);

        TypeModel written = TypeReader.Read(type);
        if (attributes is null && !IsOnFirstPart(type, context.TargetNode, cancellation))
            return new ParsedNetwork(metadataName, null, []);
        EquatableArray<MemberModel> members = new MemberReader(type, taken, cancellation).Read().ToEquatableArray();
        if (attributes is null)
            return new ParsedNetwork(metadataName, Model(written, Kinds(type)) with { Members = members }, []) { Refusal = Rejected };

        NetworkModel model = Model(written, attributes) with
        {
            Members = members,
            Row = ReadRow(type, attributes),
            IsOptimized = compilation.Options.OptimizationLevel == OptimizationLevel.Release,
        };
        return LayersOnSeveralParts(type, attributes, cancellation) is { } mistake
            ? new ParsedNetwork(metadataName, model, new([mistake])) { Refusal = mistake.Message }
            : new ParsedNetwork(metadataName, model, []);
    }

    /// <summary>
    /// True if a declaration is the one that speaks for a class whose attribute stands on several, which the compiler rejects.
    /// </summary>
    private static bool IsOnFirstPart(INamedTypeSymbol type, SyntaxNode declaration, CancellationToken cancellation) =>
        type.GetAttributes().First(AttributeReader.IsAutoencoder).ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent
            == declaration;

    private static NetworkModel Model(TypeModel type, IReadOnlyList<AttributeModel> attributes) =>
        new(type, attributes.First(IsOptions), attributes.Where(IsLayer).ToEquatableArray())
        {
            Stacked = attributes.FirstOrDefault(IsStacked),
            Exports = attributes.FirstOrDefault(IsExports),
        };

    /// <summary>The kinds of all attributes of ours, whether or not the compiler accepts them.</summary>
    private static AttributeModel[] Kinds(INamedTypeSymbol type) =>
    [
        .. type.GetAttributes().Where(AttributeReader.IsOurs)
            .Select(attribute => new AttributeModel(AttributeReader.NameOf(attribute.AttributeClass!), Anchor.Class, [])),
    ];

    /// <summary>The type whose properties are columns.</summary>
    private static RowModel? ReadRow(INamedTypeSymbol type, IReadOnlyList<AttributeModel> attributes) =>
        attributes.FirstOrDefault(attribute => attribute.Kind == "Columns") is { } written
            ? RowReader.Read(
                type.GetAttributes()[written.Anchor.Attribute], written.Arguments.FirstOrDefault()?.Anchor ?? written.Anchor)
            : null;

    private static bool IsOptions(AttributeModel attribute) => attribute.Kind == "Autoencoder";

    private static bool IsStacked(AttributeModel attribute) => attribute.Kind == "Stacked";

    private static bool IsExports(AttributeModel attribute) => attribute.Kind == "NativeExports";

    private static bool IsLayer(AttributeModel attribute) =>
        !IsOptions(attribute) && !IsStacked(attribute) && !IsExports(attribute);

    /// <summary>All attributes of ours in the order of the source; null where the compiler rejects one of them.</summary>
    private static List<AttributeModel>? ReadAttributes(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var models = new List<AttributeModel>();
        IReadOnlyList<AttributeData> attributes = type.GetAttributes();
        for (int index = 0; index < attributes.Count; index++)
        {
            if (!AttributeReader.IsOurs(attributes[index]))
                continue;
            if (AttributeReader.Read(attributes[index], index, compilation, cancellation) is not { } model)
                return null;
            models.Add(model);
        }

        return models.Count(IsOptions) == 1 ? models : null;
    }

    private static DiagnosticInfo? LayersOnSeveralParts(
        INamedTypeSymbol type, IReadOnlyList<AttributeModel> attributes, CancellationToken cancellation)
    {
        SyntaxNode? PartOf(AttributeModel attribute) =>
            type.GetAttributes()[attribute.Anchor.Attribute].ApplicationSyntaxReference!.GetSyntax(cancellation).Parent!.Parent;

        AttributeModel[] firstOfEachPart =
            [.. attributes.Where(IsLayer).GroupBy(PartOf).Select(part => part.First())];
        return firstOfEachPart.Length > 1
            ? NetworkDiagnostics.LayersOnSeveralParts(firstOfEachPart[1].Anchor, type.Name, firstOfEachPart.Length)
            : null;
    }
}
