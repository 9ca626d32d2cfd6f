using System.CommandLine;

namespace Autoencoders.Tool;

/// <summary>Lists the tensors of a file and its metadata: architecture, scaler, threshold, and the rows of its probe.</summary>
internal static class InspectCommand
{
    private const int LongestText = 200;

    public static Command Create()
    {
        Argument<string> path = CommandLine.File("file", "The file to look into.");
        Option<string?> key = CommandLine.Key();
        var command = new Command("inspect", "Lists tensors and metadata of a file.") { path, key };
        command.SetAction(parsed => Write(
            TensorFile.Open(parsed.GetRequiredValue(path), parsed.GetValue(key)), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(ITensorSource file, TextWriter output)
    {
        foreach ((string name, string text) in file.Metadata)
            output.WriteLine($"{Printable(name)}: {Printable(text.Length <= LongestText ? text : text[..LongestText] + "...")}");

        if (file.Tensors.FirstOrDefault(tensor => tensor.Name == ProbeTensors.Input) is { Shape: [var rows, ..] })
            output.WriteLine($"probe: {rows} rows, which loading runs");
        int width = file.Tensors.Select(tensor => tensor.Name.Length).DefaultIfEmpty().Max();
        foreach (StoredTensor tensor in file.Tensors)
            output.WriteLine($"{Printable(tensor.Name).PadRight(width)}  {tensor.ElementType,-4}  [{string.Join(", ", tensor.Shape)}]");
        output.WriteLine($"{file.Tensors.Count} tensors, {file.Tensors.Sum(TensorFile.Length)} numbers");
    }

    /// <summary>The text without what could move the cursor of a terminal.</summary>
    private static string Printable(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '?' : character));
}
