using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Golden;

/// <summary>The texts that the generator writes for networks, by their names, with the generator's version left out.</summary>
internal static class EmittedTexts
{
    private const string Suffix = ".cs";

    public static IReadOnlyDictionary<string, string> Of(IEnumerable<NetworkCase> cases)
    {
        NetworkCase[] networks = [.. cases];
        string source = "using Autoencoders;\n" + string.Join(
            "\n", networks.Select(network => $"{network.Attributes} public sealed partial class {network.Name};"));
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        IReadOnlyDictionary<string, string> files =
            GeneratorHarness.Drive(ref driver, GeneratorHarness.Compile(LanguageVersion.CSharp14, source)).Sources;
        return networks.ToDictionary(network => network.Name, network => Plain(files[$"{network.Name}.g.cs"]));
    }

    public static void Write(IReadOnlyDictionary<string, string> texts, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in texts)
            File.WriteAllText(Path.Combine(folder, name + Suffix), text);
    }

    /// <summary>The texts that an earlier run wrote; none where it wrote nothing.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, $"*{Suffix}").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file), file => File.ReadAllText(file).ReplaceLineEndings("\n"))
        : new Dictionary<string, string>();

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Replace(GeneratorVersion.Text, "VERSION");
}
