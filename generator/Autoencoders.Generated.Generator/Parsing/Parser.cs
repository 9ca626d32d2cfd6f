using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads an annotated type into a <see cref="NetworkModel"/>, without knowing what any layer means.</summary>
internal static class Parser
{
    public const string AttributeName = "Autoencoders.AutoencoderAttribute";

    public static ParsedNetwork Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        string metadataName = TypeReader.MetadataName(type);
        Compilation compilation = context.SemanticModel.Compilation;
        if (BrokenSource.IsBroken(type, cancellation) || ReadAttributes(type, compilation, cancellation) is not { } attributes)
            return new ParsedNetwork(metadataName, null, []);

        DiagnosticInfo[] diagnostics =
        [
            .. TypeRules.Check(type, context.TargetNode.SyntaxTree, cancellation),
            .. LayersOnSeveralParts(type, attributes, cancellation),
        ];
        if (diagnostics.Length > 0)
            return new ParsedNetwork(metadataName, null, diagnostics.ToEquatableArray());

        // Two types of one metadata name are the compiler's to report; writing both would give two files of one name.
        if (!SymbolEqualityComparer.Default.Equals(compilation.Assembly.GetTypeByMetadataName(metadataName), type))
            return new ParsedNetwork(metadataName, null, []);

        var model = new NetworkModel(
            TypeReader.Read(type), attributes.Single(IsOptions), attributes.Where(IsLayer).ToEquatableArray())
        {
            Stacked = attributes.SingleOrDefault(IsStacked),
        };
        return new ParsedNetwork(metadataName, model, []);
    }

    private static bool IsOptions(AttributeModel attribute) => attribute.Kind == "Autoencoder";

    private static bool IsStacked(AttributeModel attribute) => attribute.Kind == "Stacked";

    private static bool IsLayer(AttributeModel attribute) => !IsOptions(attribute) && !IsStacked(attribute);

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

    private static IEnumerable<DiagnosticInfo> LayersOnSeveralParts(
        INamedTypeSymbol type, IReadOnlyList<AttributeModel> attributes, CancellationToken cancellation)
    {
        SyntaxNode? PartOf(AttributeModel attribute) =>
            type.GetAttributes()[attribute.Anchor.Attribute].ApplicationSyntaxReference!.GetSyntax(cancellation).Parent!.Parent;

        AttributeModel[] firstOfEachPart =
            [.. attributes.Where(IsLayer).GroupBy(PartOf).Select(part => part.First())];
        if (firstOfEachPart.Length > 1)
            yield return NetworkDiagnostics.LayersOnSeveralParts(firstOfEachPart[1].Anchor, type.Name, firstOfEachPart.Length);
    }
}
