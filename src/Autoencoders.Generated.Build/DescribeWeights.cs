using System.Globalization;
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
            Describe(SafeTensors.Read(path), new FileInfo(path).Length, text);
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

    private static void Describe(SafeTensors file, long length, StringBuilder text)
    {
        if (file.Metadata.GetValueOrDefault(WeightsMetadata.Format) == WeightsMetadata.OwnFormat
            && file.Metadata.TryGetValue(WeightsMetadata.Architecture, out string? architecture))
        {
            Add(text, "architecture", architecture);
        }

        if (file.Metadata.ContainsKey(WeightsMetadata.Scaler))
            Add(text, "scaler", "yes");
        Add(text, "length", Number(length));
        long data = length - file.Tensors.Select(tensor => tensor.End).DefaultIfEmpty().Max();
        foreach (SafeTensorsEntry tensor in file.Tensors)
            Add(text, "tensor", tensor.Name, tensor.ElementType, $"[{string.Join(", ", tensor.Shape)}]", Number(data + tensor.Begin));
    }

    /// <summary>Writes a line. What would end a part of it is replaced: no tensor of a network has such a name.</summary>
    private static void Add(StringBuilder text, params string[] parts) =>
        text.AppendJoin('\t', parts.Select(part => part.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' '))).Append('\n');

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
