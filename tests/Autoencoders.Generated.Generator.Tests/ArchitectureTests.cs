using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Autoencoders.Generator.Codes;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Tests;

/// <summary>What the rooms of the house must never name, comments included; DESIGN.md says why.</summary>
[Trait("Registers", "Any")]
public sealed class ArchitectureTests
{
    private const string Library = "src/Autoencoders.Generated/", Generator = "generator/Autoencoders.Generated.Generator/";

    [Theory]
    [InlineData(
        Generator + "{Model,Planning,Emission,Features,Layers,Operations,Activations,Losses,Initializers,Codes,Corruption}",
        @"Microsoft\.CodeAnalysis|\bI\w*Symbol\b")]
    [InlineData(
        Generator + "Parsing",
        @"""(Dense|Code|Input|Condition|Training)\b|\b(Layer|Activation|Loss|Code|Feature)Catalog\b"
            + @"|\.(Planning|Emission|Features|Layers|Operations)\b")]
    [InlineData(Generator + "Model", @"\.(Parsing|Planning|Emission|Features|Layers|Operations|Activations|Losses|Codes|Diagnostics)\b")]
    [InlineData(Generator + "Planning", @"\.(Parsing|Emission|Features)\b|\bSourceWriter\b")]
    [InlineData(Generator + "Emission", @"\.(Parsing|Model|Features|Diagnostics)\b|\bDense|\b(Relu|Sigmoid|Tanh)\b")]
    [InlineData(Generator + "Features", @"\.(Parsing|Diagnostics)\b|\bDense|\b(Relu|Sigmoid|Tanh)\b")]
    [InlineData(
        Generator + "{Emission,Features,Operations}",
        @"\b(is|as) (not )?\(?I[A-Z][a-z]|\b(OfType|Cast)<I[A-Z][a-z]|\(I[A-Z][a-z]\w*\)\w")]
    [InlineData(
        Generator + "{Layers,Operations,Activations,Losses,Initializers,Codes,Corruption}", @"\.(Parsing|Emission|Features|Diagnostics)\b")]
    [InlineData(Generator + "AutoencoderGenerator.cs", @"\.(Layers|Activations|Losses|Codes)\b")]
    [InlineData(Generator, @"\bRegex\b")]
    [InlineData(Generator, @"(Kind|Name|Activation|Loss|Operator) switch\b|\b(case|is) \w+Layer\b|(Name|Kind) == ""(Relu|Dense)")]
    [InlineData(
        "generator/Autoencoders.Generated.CodeFixes/",
        @"Generator\.(Parsing|Model|Planning|Emission|Layers|Activations|Losses|Codes)\b")]
    [InlineData(Library + "{Optimizers,Schedules}", @"\b(Shape|Layer|File|Stream|IAutoencoder|Dataset)\b")]
    [InlineData(Library + "Schedules", @"\b(IOptimizer|Trainer|Training[A-Z]\w*)\b")]
    [InlineData(Library + "Training", @"\b(Weights[A-Z]\w*|SafeTensors\w*|FileStream|Shape|TensorLayout)\b|\bFile\.|\bLayer")]
    [InlineData(Library + "Weights", @"\b(Trainer|Training\w*|IOptimizer|Dataset)\b")]
    [InlineData(Library + "{Data,Scaling,Corruption}", @"\b(IAutoencoder|Trainer|IOptimizer|WeightsFile)\b")]
    [InlineData(Library + "Kernels", @"\b(Trainer|Training\w*|Weights[A-Z]\w*|SafeTensors\w*|IOptimizer|IAutoencoder|Dataset|I?Scaler)\b")]
    [InlineData(Library, @"System\.Reflection|\bActivator\.|\bMathF?\.(Exp|Log|Sin|Cos|Tanh?|Pow)\b")]
    public void ARoomNeverNames(string rooms, string forbidden)
    {
        string[] sources = [.. Expand(rooms).SelectMany(Sources)];
        IEnumerable<string> found =
            from file in sources
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where Regex.IsMatch(line.Text, forbidden)
            select $"{Path.GetRelativePath(Root(), file)}({line.Number}): {line.Text.Trim()}";

        Assert.NotEmpty(sources);
        Assert.True(!found.Any(), $"{rooms} must never name {forbidden}:\n{string.Join("\n", found)}");
    }

    /// <summary>Features have the members that a kind adds: the parser reads any attribute, and knows no kind by its name.</summary>
    [Fact]
    public void ParsingNamesNoKind()
    {
        string text = string.Concat(Sources(Generator + "Parsing").Select(File.ReadAllText));
        string[] kinds = [.. LayerCatalog.All.Select(kind => kind.Attribute), .. CodeCatalog.All.Select(kind => kind.Attribute)];

        Assert.DoesNotContain(kinds, kind => text.Contains($"\"{kind}\"", StringComparison.Ordinal));
        Assert.Contains("\"Autoencoder\"", text, StringComparison.Ordinal);
    }

    private static string[] Expand(string rooms) =>
        Regex.Match(rooms, @"^(.*)\{(.*)\}$") is { Success: true } list
            ? [.. list.Groups[2].Value.Split(',').Select(room => list.Groups[1].Value + room)]
            : [rooms];

    private static string[] Sources(string room) => room.EndsWith(".cs", StringComparison.Ordinal)
        ? [Path.Combine(Root(), room)]
        : [.. Directory.GetFiles(Path.Combine(Root(), room), "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(file))];

    private static bool IsBuilt(string file) => Path.GetRelativePath(Root(), file).Split(Path.DirectorySeparatorChar).Contains("obj");

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));
}
