using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>The columns of the properties of a type.</summary>
internal static class PropertyColumns
{
    /// <summary>The periods of the parts of a date.</summary>
    private const float Hours = 24f, Days = 7f, Months = 12f;

    /// <summary>The columns of all properties, those of neighboring numbers and flags together; mistakes are reported.</summary>
    /// <param name="row">The type.</param>
    /// <param name="anchor">Where it is named.</param>
    /// <param name="context">Is told of mistakes.</param>
    public static IEnumerable<IColumns> Read(RowModel row, Anchor anchor, PlanningContext context)
    {
        List<IColumns> columns = [];
        foreach (PropertyModel property in row.Properties)
        {
            if (Fault(property) is { } fault)
                context.Report(ColumnDiagnostics.NoColumn(anchor, property.ShownName, row.Name, TypeOf(property), fault));
            else if (Column(property, context) is { } column)
                Add(columns, column);
        }

        return columns;
    }

    /// <summary>The part of a date that a property gives; null for what is no date.</summary>
    public static string? PartOf(PropertyModel property) => property.Written?.Find("period")?.Value switch
    {
        Hours => "Hour",
        Days => "Weekday",
        Months => "Month",
        _ => null,
    };

    /// <summary>The reason for which a property is no column, with the cure; null for one that is.</summary>
    private static string? Fault(PropertyModel property) => (property.Values, property.Written?.Kind) switch
    {
        (PropertyValues.Text, _) => "declare an enum, or an int with [Categorical(n)]",
        (PropertyValues.Other, _) => "columns are bool, numbers, enums and, with [Cyclic], dates and times",
        (PropertyValues.DateTime, "Cyclic") when PartOf(property) is not null => null,
        (PropertyValues.Date, "Cyclic") when PartOf(property) is "Weekday" or "Month" => null,
        (PropertyValues.Time, "Cyclic") when PartOf(property) is "Hour" => null,
        (PropertyValues.DateTime, _) =>
            "write [Cyclic(24)] above it for the hour, [Cyclic(7)] for the day of the week or [Cyclic(12)] for the month",
        (PropertyValues.Date, _) => "write [Cyclic(7)] above it for the day of the week or [Cyclic(12)] for the month",
        (PropertyValues.Time, _) => "write [Cyclic(24)] above it",
        (PropertyValues.Enum, null) when property.Members.Count < 2 => "an enum needs 2 members or more",
        (PropertyValues.Enum, "Categorical") when !Equals(property.Written!.Find("values")?.Value, property.Members.Count) =>
            $"write [Categorical({property.Members.Count})], as the enum has {property.Members.Count} members",
        (PropertyValues.Enum, null or "Categorical") or (PropertyValues.Flag, null or "Binary") => null,
        (PropertyValues.WholeNumber, _) or (PropertyValues.Number, null or "Numeric" or "Cyclic" or "Binary") => null,
        _ => $"remove [{property.Written!.Kind}] above it",
    };

    private static string TypeOf(PropertyModel property) => property.Type.Replace("global::", "") + (property.IsNullable ? "?" : "");

    private static IColumns? Column(PropertyModel property, PlanningContext context)
    {
        string name = property.ShownName;
        IColumns? read = property.Written is { } written ? ColumnCatalog.Find(written.Kind)?.Read(written, context)
            : property.Values == PropertyValues.Enum ? new CategoricalColumn(name, property.Members.Count, 0, 1f)
            : property.Values == PropertyValues.Flag ? new BinaryColumns(new([name]), 1f)
            : new NumericColumns(new([name]), MeanSquaredError.Kind.Name, 1f);
        return read?.Named(new([name]));
    }

    private static void Add(List<IColumns> columns, IColumns column)
    {
        if (columns.Count > 0 && columns[columns.Count - 1].With(column) is { } both)
            columns[columns.Count - 1] = both;
        else
            columns.Add(column);
    }
}
