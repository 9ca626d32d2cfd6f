using System.Text;
using System.Xml;
using System.Xml.Linq;
using Autoencoders;

namespace Text;

/// <summary>
/// The comments on the members of .NET itself: an SDK has them beside its reference assemblies, some twenty thousand passages of prose.
/// </summary>
internal static class DocumentationFiles
{
    // What the comments of hardware intrinsics hold is the names of instructions.
    private const string Instructions = "System.Runtime.Intrinsics";

    private static readonly string[] s_parts = ["summary", "param", "returns", "value", "remarks"];

    /// <summary>Reads them.</summary>
    /// <exception cref="FileNotFoundException">The .NET that runs this has no SDK beside it.</exception>
    /// <exception cref="DataFormatException">A file is no XML.</exception>
    public static IEnumerable<Passage> Read()
    {
        // The running runtime lies at ROOT/shared/Microsoft.NETCore.App/VERSION, the comments at ROOT/packs/NAME.Ref/VERSION/ref/net10.0.
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs"));
        string[] files = Directory.Exists(packs)
            ? [.. Directory.EnumerateFiles(packs, "*.xml", SearchOption.AllDirectories).Where(IsDocumentation)]
            : [];
        if (files.Length == 0)
            throw new FileNotFoundException($"{packs} holds no documentation of .NET; install its SDK, or give text files with --data.");
        return files.DistinctBy(Path.GetFileName).OrderBy(Path.GetFileName, StringComparer.Ordinal).SelectMany(ReadFile);
    }

    private static bool IsDocumentation(string path) => path.Contains(".Ref" + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static List<Passage> ReadFile(string path)
    {
        try
        {
            List<Passage> passages = [];
            foreach (XElement member in XDocument.Load(path).Descendants("member"))
            {
                string name = member.Attribute("name")?.Value ?? "";
                if (!name.Contains(Instructions, StringComparison.Ordinal))
                    passages.Add(new Passage(name, Topic(name), Words(member)));
            }

            return passages;
        }
        catch (XmlException exception)
        {
            throw new DataFormatException($"{path}: {exception.Message}", exception);
        }
    }

    // The first two parts of the namespace: "M:System.Net.Http.HttpClient.Send" is about System.Net.
    private static string Topic(string member) =>
        string.Join('.', member[(member.IndexOf(':') + 1)..].Split('(')[0].Split('.').Take(2));

    private static string Words(XElement member)
    {
        var text = new StringBuilder();
        foreach (XElement part in s_parts.SelectMany(part => member.Elements(part)))
            Append(text, part);
        return text.ToString();
    }

    // References stand in attributes: <see cref="T:System.Array"/> reads "Array", <paramref name="index"/> reads "index".
    private static void Append(StringBuilder text, XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement { IsEmpty: true } reference)
                text.Append(reference.FirstAttribute is { } attribute ? ShortName(attribute.Value) : "");
            else if (node is XElement inner)
                Append(text, inner);
        }

        text.Append(' ');
    }

    /// <summary>The name of a member without its namespaces, parameters and kind.</summary>
    public static string ShortName(string member)
    {
        string name = member[(member.IndexOf(':') + 1)..].Split('(')[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
