using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Columns;

/// <summary>The kinds of columns; a new one is its attribute, its file and its row.</summary>
internal static class ColumnCatalog
{
    /// <summary>The attribute that names a type whose properties are the columns.</summary>
    public const string OfType = "Columns";

    public static IReadOnlyList<ColumnKind> All { get; } =
    [
        NumericColumns.Row,
        CategoricalColumn.Row,
        BinaryColumns.Row,
        CyclicColumn.Row,
    ];

    public static ColumnKind? Find(string attribute) => All.FirstOrDefault(kind => kind.Attribute == attribute);

    /// <summary>True for an attribute that declares columns.</summary>
    public static bool Declares(AttributeModel attribute) => attribute.Kind == OfType || Find(attribute.Kind) is not null;
}
