using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Autoencoders.Build;

/// <summary>
/// Describes weights files to the generator, which may not read them: a fact a line, its parts divided by tabs. A file that cannot be read
/// is described too, so that the compiler reports it where a class names it.
/// </summary>
public sealed class DescribeWeights : Task
{
    /// <summary>
    /// The weights files, each with the metadata <c>Declared</c>, its name in attributes, and <c>Description</c>, the file to write.
    /// </summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (ITaskItem file in Files)
            File.WriteAllText(file.GetMetadata("Description"), Describe(file.GetMetadata("FullPath"), file.GetMetadata("Declared")));
        return true;
    }

    private static string Describe(string path, string name)
    {
        var text = new StringBuilder();
        Add(text, "name", name);
        try
        {
            Describe(path, text);
        }
        catch (WeightsFileException damaged)
        {
            string tensor = damaged.Tensor is null ? "" : $"tensor '{damaged.Tensor}': ";
            Add(text, "refusal", $"{tensor}expected {damaged.Expected}, found {damaged.Found}");
        }
        catch (IOException refused)
        {
            Add(text, "refusal", refused.Message.TrimEnd('.'));
        }

        return text.ToString();
    }

    private static void Describe(string path, StringBuilder text)
    {
        using FileStream file = InputFile.Open(path);
        SafeTensorsHeader header = SafeTensorsHeader.Read(file, path, out Crc32 checksum);
        long data = file.Position;
        header.CheckLength(file.Length - data);
        checksum.Append(file);
        FileChecksum.Check(header.Metadata, checksum, path);

        if (header.Metadata.GetValueOrDefault(WeightsMetadata.Format) == WeightsMetadata.OwnFormat
            && header.Metadata.TryGetValue(WeightsMetadata.Architecture, out string? architecture))
        {
            Add(text, "architecture", architecture);
        }

        if (header.Metadata.ContainsKey(WeightsMetadata.Scaler))
            Add(text, "scaler", "yes");
        Add(text, "length", Number(file.Length));
        foreach (SafeTensorsEntry tensor in header.Entries)
            Add(text, "tensor", tensor.Name, tensor.ElementType, $"[{string.Join(", ", tensor.Shape)}]", Number(data + tensor.Begin));
    }

    /// <summary>Writes a line. What would end a part of it is replaced: no tensor of a network has such a name.</summary>
    private static void Add(StringBuilder text, params string[] parts) =>
        text.AppendJoin('\t', parts.Select(part => part.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' '))).Append('\n');

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
