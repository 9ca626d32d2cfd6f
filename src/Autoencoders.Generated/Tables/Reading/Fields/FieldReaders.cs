namespace Autoencoders;

/// <summary>The readers of the kinds of columns that have values.</summary>
internal static class FieldReaders
{
    /// <summary>True if a kind of columns has values.</summary>
    public static bool HasValues(SchemaColumnKind kind) => kind is not (SchemaColumnKind.Label or SchemaColumnKind.Ignored);

    /// <summary>The reader of a column; null for a label and for a column that is not read.</summary>
    public static IFieldReader? Of(SchemaColumn column) => column.Kind switch
    {
        SchemaColumnKind.Numeric => new NumericField(column),
        SchemaColumnKind.Categorical => new CategoricalField(column),
        SchemaColumnKind.Binary => new BinaryField(column),
        SchemaColumnKind.Cyclic => new CyclicField(column),
        SchemaColumnKind.Date => new DateField(column),
        _ => null,
    };
}
