using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The columns of a table as attributes declare them.</summary>
internal static class WrittenTable
{
    /// <summary>All columns in their order; null where none is declared, or something is wrong, which is reported.</summary>
    public static TablePlan? Read(NetworkModel network, PlanningContext context)
    {
        AttributeModel[] written = [.. network.Layers.Where(ColumnCatalog.Declares)];
        if (written.Length == 0)
            return null;
        context.Layer = 0;
        List<IColumns> columns = [];
        if (written.FirstOrDefault(attribute => attribute.Kind == ColumnCatalog.OfType) is { } ofType)
        {
            if (written.FirstOrDefault(attribute => attribute != ofType) is { } other)
                context.Report(ColumnDiagnostics.TwoForms(other.Anchor, other.Kind));
            else if (network.Row is { } row)
                columns.AddRange(ReadRow(row, ofType.Arguments.FirstOrDefault()?.Anchor ?? ofType.Anchor, context));
            return context.HasErrors || columns.Count == 0 ? null : TablePlan.Of(columns) with { Row = network.Row };
        }

        foreach (AttributeModel attribute in written)
        {
            if (ColumnCatalog.Find(attribute.Kind)?.Read(attribute, context) is { } read)
                columns.Add(read);
        }

        RequireDifferentNames(written, columns, context);
        return context.HasErrors ? null : TablePlan.Of(columns);
    }

    private static IEnumerable<IColumns> ReadRow(RowModel row, Anchor anchor, PlanningContext context)
    {
        if (row.Refusal is null)
            return PropertyColumns.Read(row, anchor, context);
        context.Report(ColumnDiagnostics.NoRow(anchor, row.Name, row.Refusal));
        return [];
    }

    /// <summary>A name tells a column in messages and weights files.</summary>
    private static void RequireDifferentNames(AttributeModel[] written, List<IColumns> columns, PlanningContext context)
    {
        HashSet<string> names = [];
        foreach (string name in columns.SelectMany(group => group.Names).Where(name => name.Length > 0))
        {
            if (names.Add(name))
                continue;
            ArgumentModel second = written.SelectMany(attribute => attribute.Arguments).Last(argument => argument.Value is string text && text == name);
            context.Report(ColumnDiagnostics.SameName(second.Anchor, name));
        }
    }
}
