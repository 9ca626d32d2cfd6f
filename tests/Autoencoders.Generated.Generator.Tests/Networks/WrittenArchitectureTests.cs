using System.Text.RegularExpressions;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.Networks.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>
/// The architectures that weights files hold, of all cases. A network whose architecture changes refuses the files of earlier versions.
/// </summary>
[Trait("Registers", "Any")]
public sealed partial class WrittenArchitectureTests
{
    [Fact]
    public void FilesOfEarlierVersionsAreRead()
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver()
            .RunGenerators(GeneratorHarness.Compile(LanguageVersion.CSharp14, NetworkImage.Source(AllCases.List)));
        Dictionary<string, string> architectures = driver.GetRunResult().Results.Single().GeneratedSources
            .Select(source => Architecture().Match(source.SourceText.ToString()))
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["text"].Value);

        Snapshot.Verify(
            string.Concat(AllCases.List.Select(network => $"{network.Name}: {architectures[network.Name]}\n")), extension: "txt");
    }

    [GeneratedRegex(
        @"partial class (?<name>\w+) : .*?const string Architecture = ""(?<text>[^""]*)"";", RegexOptions.Singleline)]
    private static partial Regex Architecture();
}
