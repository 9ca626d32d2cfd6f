using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Columns;

/// <summary>The kinds of columns; a new one is its attribute, its file and its row.</summary>
internal static class ColumnCatalog
{
    public static IReadOnlyList<ColumnKind> All { get; } =
    [
        NumericColumns.Row,
        CategoricalColumn.Row,
        BinaryColumns.Row,
        CyclicColumn.Row,
    ];

    public static ColumnKind? Find(string attribute) => All.FirstOrDefault(kind => kind.Attribute == attribute);

    /// <summary>True for an attribute that declares columns.</summary>
    public static bool Declares(AttributeModel attribute) => Find(attribute.Kind) is not null;
}
