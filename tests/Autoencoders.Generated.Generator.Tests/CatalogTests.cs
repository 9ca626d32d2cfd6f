using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Corruption;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>Catalogs say the same as the enums and the documentation.</summary>
[Trait("Registers", "Any")]
public sealed partial class CatalogTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(
        Path.GetDirectoryName(ThisFile())!, "../../generator/Autoencoders.Generated.Generator/Diagnostics/README.md"));

    [Fact]
    public void EachMemberOfAnEnumHasItsKind()
    {
        Assert.Equal(Enum.GetNames<Activation>(), ActivationCatalog.All.Select(kind => kind.Member));
        Assert.Equal(Enum.GetNames<Loss>(), LossCatalog.All.Select(kind => kind.Name));
        Assert.Equal(Enum.GetNames<Noise>(), NoiseCatalog.All.Select(kind => kind.Member));
        Assert.Equal(Enum.GetNames<Missing>(), MissingRules.Members);
        Assert.Equal(Enum.GetNames<Initializer>(), InitializerCatalog.All.Select(kind => kind.Name).Prepend(InitializerCatalog.Default));
    }

    [Fact]
    public void IdsCountUpWithoutAGap() => Assert.Equal(
        Enumerable.Range(1, Descriptors.All.Count).Select(number => $"AEG{number:000}"),
        Descriptors.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void TheReadmeHasASectionForEachIdWithItsMessage()
    {
        Assert.Equal(
            Descriptors.All.Select(descriptor => (descriptor.Id, descriptor.Title.ToString(), descriptor.MessageFormat.ToString())),
            Section().Matches(s_readme).Select(section =>
                (section.Groups["id"].Value, section.Groups["title"].Value, section.Groups["message"].Value)));
    }

    [Fact]
    public void TheTableOfDiagnosticsHasARowForEachId() => Assert.Equal(
        Descriptors.All.Select(descriptor => (descriptor.Id, descriptor.Id.ToLowerInvariant())),
        Row().Matches(s_readme).Select(row => (row.Groups["id"].Value, row.Groups["section"].Value)));

    [Fact]
    public void EachHelpLinkLeadsToItsSection() => Assert.All(Descriptors.All, descriptor => Assert.EndsWith(
        $"/generator/Autoencoders.Generated.Generator/Diagnostics/README.md#{descriptor.Id.ToLowerInvariant()}", descriptor.HelpLinkUri));

    [Fact]
    public void OnlyWhatMayBeWantedIsAWarning() => Assert.Equal(
        ["AEG023", "AEG028", "AEG074"],
        Descriptors.All.Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(descriptor => descriptor.Id));

    [Fact]
    public void OnlyWhatIsNoMistakeIsAHint() => Assert.Equal(
        ["AEG058"],
        Descriptors.All.Where(descriptor => descriptor.DefaultSeverity < DiagnosticSeverity.Warning).Select(descriptor => descriptor.Id));

    [GeneratedRegex(@"^## (?<id>AEG\d+)\n\n\*\*(?<title>.+)\.\*\* `(?<message>.+)`\n\n.+\n\n```(csharp|xml)\n", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| \[(?<id>AEG\d+)\]\(#(?<section>\w+)\) \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
