namespace Autoencoders.Generator.Codes;

/// <summary>The kinds of codes; a new one is its attribute, its file and its row.</summary>
internal static class CodeCatalog
{
    public static IReadOnlyList<CodeKind> All { get; } =
    [
        BottleneckCode.Kind,
        ContractiveCode.Kind,
        VectorQuantizedCode.Kind,
        FiniteScalarCode.Kind,
        VariationalCode.Kind,
        SparseCode.Kind,
    ];

    public static CodeKind? Find(string attribute) => All.FirstOrDefault(kind => kind.Attribute == attribute);
}
