using System.CommandLine;
using System.Globalization;

namespace Autoencoders.Tool;

/// <summary>Writes the class that learns from a table, and as comments what its columns were taken for.</summary>
internal static class TableDeclaration
{
    private static readonly Dictionary<string, Func<ColumnUse>> s_uses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["numeric"] = () => ColumnUse.Numeric,
        ["categorical"] = () => ColumnUse.Categorical,
        ["binary"] = () => ColumnUse.Binary,
        ["date"] = () => ColumnUse.Date(),
        ["label"] = () => ColumnUse.Label,
        ["ignored"] = () => ColumnUse.Ignored,
    };

    /// <summary>The option that tells what a column is.</summary>
    public static Option<string[]> Column() => new("--column")
    {
        HelpName = "NAME=USE",
        Description = $"What a column of a table is: {string.Join(", ", s_uses.Keys)}, or a period such as 24.",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The option that writes a record too.</summary>
    public static Option<bool> Record() => new("--record")
    {
        Description = "Write a record for the rows of a table, and a class of a network for it.",
    };

    /// <summary>True if the name of a file is that of a table.</summary>
    public static bool IsTable(string path)
    {
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv";
    }

    /// <summary>Writes the class.</summary>
    /// <exception cref="DataFormatException">The file is no table.</exception>
    /// <exception cref="IOException">The file cannot be read, or a use does not exist.</exception>
    public static void Write(string path, string name, string[] columns, bool record, TextWriter output)
    {
        var options = new TableOptions { Columns = columns.Select(Split).ToDictionary(one => one.Name, one => one.Use) };
        TableSchema schema = TableReader.Infer(path, options);
        foreach (string line in schema.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            output.WriteLine($"// {line}");
        output.Write(record ? schema.RecordDeclaration(name) : schema.Declaration(name));
    }

    private static (string Name, ColumnUse Use) Split(string text)
    {
        int place = text.LastIndexOf('=');
        string use = text[(place + 1)..];
        if (place > 0 && s_uses.TryGetValue(use, out Func<ColumnUse>? known))
            return (text[..place], known());
        return place > 0 && int.TryParse(use, CultureInfo.InvariantCulture, out int period) && period is >= 2 and <= SchemaColumn.MostCyclic
            ? (text[..place], ColumnUse.Cyclic(period))
            : throw new IOException($"--column: expected NAME=USE with {string.Join(", ", s_uses.Keys)} or a period, found '{text}'.");
    }
}
