using System.Globalization;
using System.Text;

namespace Autoencoders;

/// <summary>Writes the declaration of a network for the rows of a schema.</summary>
internal static class SchemaDeclaration
{
    private const int FewestEmbedded = 25, MostEmbedding = 16;

    private const int FewestUnits = 16, MostUnits = 256, UnitsOfColumn = 4, UnitStep = 8, MostCode = 32;

    private const int ShownCategories = 6, LongestCategory = 20;

    /// <summary>A class with an attribute for each column, or for several of one kind.</summary>
    public static string Class(TableSchema schema, string name)
    {
        RequireName(name);
        var text = new StringBuilder("using Autoencoders;\n\n");
        text.Append(Sizes(schema)).Append('\n');
        InputColumns columns = schema.RowColumns;
        for (int first = 0; first < columns.Count;)
        {
            int end = first + 1;
            while (MayHaveMore(columns[first].Kind) && end < columns.Count && columns[end].Kind == columns[first].Kind)
                end++;
            text.Append(Attribute(columns, first, end)).Append(Comment(schema, first)).Append('\n');
            first = end;
        }
        return text.Append($"public sealed partial class {name};\n").ToString();
    }

    /// <summary>A class, and a record whose properties are the columns.</summary>
    public static string Record(TableSchema schema, string name)
    {
        RequireName(name);
        var text = new StringBuilder("using Autoencoders;\n\n");
        text.Append(Sizes(schema)).Append('\n')
            .Append($"[Columns(typeof({name}))]\npublic sealed partial class {name}Autoencoder;\n\n")
            .Append($"public sealed record {name}\n{{\n");
        string[] properties = PropertiesOf(schema.RowColumns);
        for (int i = 0; i < properties.Length; i++)
            text.Append(i == 0 ? "" : "\n").Append(Property(schema, i, properties[i] == name ? $"{name}Value" : properties[i]));
        return text.Append("}\n").ToString();
    }

    /// <summary>The names of the columns as those of properties, each of them once.</summary>
    public static string[] PropertiesOf(InputColumns columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. columns.Select(column => Free(PropertyOf(column.Name)))];

        string Free(string property)
        {
            string free = property;
            for (int number = 2; !taken.Add(free); number++)
                free = $"{property}{number}";
            return free;
        }
    }

    private static string Sizes(TableSchema schema)
    {
        int columns = schema.RowColumns.Count;
        int hidden = Math.Clamp(UnitsOfColumn * columns, FewestUnits, MostUnits);
        hidden = (hidden + UnitStep - 1) / UnitStep * UnitStep;
        int code = Math.Clamp((columns + 1) / 2, 1, MostCode);
        return $"[Autoencoder({columns}, {hidden}, {code})]";
    }

    private static bool MayHaveMore(ColumnKind kind) => kind is ColumnKind.Numeric or ColumnKind.Binary;

    private static string Attribute(InputColumns columns, int first, int end)
    {
        InputColumn column = columns[first];
        if (column.Kind is ColumnKind.Categorical)
            return $"[Categorical({column.Categories}{Embedding(column)}, Name = {Quoted(column.Name)})]";
        if (column.Kind is ColumnKind.Cyclic)
            return string.Create(CultureInfo.InvariantCulture, $"[Cyclic({column.Period}, Name = {Quoted(column.Name)})]");
        return $"[{column.Kind}({string.Join(", ", columns.Skip(first).Take(end - first).Select(one => Quoted(one.Name)))})]";
    }

    private static string Property(TableSchema schema, int index, string name)
    {
        InputColumn column = schema.RowColumns[index];
        string nullable = schema.FieldAt(index).Column.Missing > 0 ? "?" : "";
        (string attribute, string type) = column.Kind switch
        {
            ColumnKind.Categorical => ($"    [Categorical({column.Categories}{Embedding(column)})]", "int"),
            ColumnKind.Cyclic => (string.Create(CultureInfo.InvariantCulture, $"    [Cyclic({column.Period})]"), "float"),
            ColumnKind.Binary => ("", "bool"),
            _ => ("", "float"),
        };
        string line = attribute.Length == 0 ? "" : $"{attribute}{Comment(schema, index)}\n";
        return $"{line}    public required {type}{nullable} {name} {{ get; init; }}{(attribute.Length == 0 ? Comment(schema, index) : "")}\n";
    }

    private static string Embedding(InputColumn column)
    {
        if (column.Categories < FewestEmbedded)
            return "";
        int length = (int)Math.Min(MostEmbedding, Math.Ceiling(Math.Sqrt(column.Categories)));
        return $", Embedding = {length}";
    }

    /// <summary>The end of a line that names the categories of a column.</summary>
    private static string Comment(TableSchema schema, int column)
    {
        IReadOnlyList<SchemaCategory> categories = schema.FieldAt(column).Column.Categories;
        if (schema.RowColumns[column].Kind != ColumnKind.Categorical)
            return "";
        IEnumerable<string> shown = categories.Take(ShownCategories)
            .Select(one => SchemaText.Plain(one.Text.Length <= LongestCategory ? one.Text : $"{one.Text[..LongestCategory]}..."));
        return $" // {string.Join(", ", shown)}{(categories.Count > ShownCategories ? ", ..." : "")}, Other";
    }

    private static string PropertyOf(string column)
    {
        var name = new StringBuilder();
        bool beginsWord = true;
        foreach (char one in column)
        {
            if (!char.IsLetterOrDigit(one))
            {
                beginsWord = true;
                continue;
            }
            if (name.Length == 0 && char.IsDigit(one))
                name.Append("Column");
            name.Append(beginsWord ? char.ToUpperInvariant(one) : one);
            beginsWord = false;
        }
        return name.Length == 0 ? "Column" : name.ToString();
    }

    private static string Quoted(string name)
    {
        var text = new StringBuilder("\"");
        foreach (char one in name)
        {
            if (one is '"' or '\\')
                text.Append('\\').Append(one);
            else if (char.IsControl(one) || char.IsSurrogate(one) || one is '\u2028' or '\u2029' or '\u0085')
                text.Append($"\\u{(int)one:X4}");
            else
                text.Append(one);
        }
        return text.Append('"').ToString();
    }

    private static void RequireName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!(char.IsLetter(name[0]) || name[0] == '_') || !name.All(one => char.IsLetterOrDigit(one) || one == '_'))
            throw new ArgumentException($"'{name}' is not a name of C#.", nameof(name));
    }
}
