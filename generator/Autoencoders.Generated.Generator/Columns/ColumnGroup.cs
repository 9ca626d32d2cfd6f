using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Columns;

/// <summary>Neighboring columns of one kind at their places.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Start">The first of them in a row.</param>
/// <param name="EncodedStart">The first of the values that the network reads for them.</param>
/// <param name="OutputStart">The first of the pre-activations that the network gives for them.</param>
internal sealed record ColumnGroup(IColumns Columns, int Start, int EncodedStart, int OutputStart)
{
    public int Count => Columns.Names.Count;

    public bool HasTable => Columns.TableRows > 0;

    /// <summary>The name of the learned vectors in weights files, behind that of all columns.</summary>
    public string Tensor => $"{(Columns.Names[0].Length > 0 ? Columns.Names[0] : $"{Start}")}.weight";

    /// <summary>The columns in words: <c>Column 3 (Country), categorical 200 x 8</c>.</summary>
    public string Words
    {
        get
        {
            string places = Count == 1 ? $"Column {Start}" : $"Columns {Start} to {Start + Count - 1}";
            string[] named = [.. Columns.Names.Where(name => name.Length > 0)];
            string names = named.Length == 0 ? "" : $" ({string.Join(", ", named)})";
            return $"{places}{names}, {Columns.Description}";
        }
    }

    /// <summary>The first of the columns in a row of emitted code.</summary>
    public string In(string row) => Expression.At(row, Start);

    /// <summary>The first of their pre-activations.</summary>
    public string SumsIn(string sums) => Expression.At(sums, OutputStart);
}
