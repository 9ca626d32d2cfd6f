using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Columns;

/// <summary>The columns of the table that a network reads rows of.</summary>
/// <param name="Groups">All columns in their order.</param>
internal sealed record TablePlan(EquatableArray<ColumnGroup> Groups)
{
    /// <summary>The most columns of one attribute: far more than any table has, and few enough to lay out.</summary>
    public const int MostColumns = 1 << 16;

    /// <summary>The type whose properties they are; null without one.</summary>
    public RowModel? Row { get; init; }

    /// <summary>The number of columns.</summary>
    public int Count => Groups.Sum(group => group.Count);

    /// <summary>The values that the network reads of a row.</summary>
    public long Encoded => Groups.Sum(group => group.Columns.Encoded);

    /// <summary>The pre-activations that the network gives for a row.</summary>
    public int Outputs => (int)Math.Min(int.MaxValue, Groups.Sum(group => (long)group.Columns.Outputs));

    /// <summary>The columns whose categories have learned vectors.</summary>
    public IEnumerable<ColumnGroup> Tables => Groups.Where(group => group.HasTable);

    /// <summary>Lays columns out, one behind the other.</summary>
    public static TablePlan Of(IEnumerable<IColumns> columns)
    {
        List<ColumnGroup> groups = [];
        (long start, long encoded, long output) = (0, 0, 0);
        foreach (IColumns next in columns)
        {
            groups.Add(new ColumnGroup(next, AtMost(start), AtMost(encoded), AtMost(output)));
            (start, encoded, output) = (start + next.Names.Count, encoded + next.Encoded, output + next.Outputs);
        }

        return new TablePlan(groups.ToEquatableArray());
    }

    /// <summary>A place that no network holds stays one, and is reported as such.</summary>
    private static int AtMost(long place) => (int)Math.Min(int.MaxValue, place);
}
