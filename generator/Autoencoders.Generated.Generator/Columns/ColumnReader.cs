using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>Reads the arguments that several kinds of columns have.</summary>
internal static class ColumnReader
{
    /// <summary>The names of some columns, each empty for a column without one; null where their number is wrong, which is reported.</summary>
    public static EquatableArray<string>? Names(AttributeModel written, PlanningContext context)
    {
        string[] names = [.. written.Arguments.Where(argument => argument.Name == "names").Select(argument => (string)argument.Value!)];
        if (names.Length > 0)
            return new(names);
        int count = context.ReadWhole(written, "count", 1, IsCount, $"1 to {TablePlan.MostColumns}");
        return IsCount(count) ? Enumerable.Repeat("", count).ToEquatableArray() : null;
    }

    /// <summary>The name of a column; empty without one.</summary>
    public static string Name(AttributeModel written) => written.Find("Name")?.Value as string ?? "";

    /// <summary>The factor of the error of each column.</summary>
    public static float Weight(AttributeModel written, PlanningContext context) =>
        context.ReadNumber(written, "Weight", 1f, factor => factor > 0, "above 0");

    private static bool IsCount(int count) => count is >= 1 and <= TablePlan.MostColumns;
}
