using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Autoencoders.Generator.Tests;

/// <summary>
/// The phrases that make texts hard to read are counted, in code and guides, and their counts only fall. The rule: the noun first; subject,
/// verb, object; one fact a sentence; the term of the field; American spelling.
/// </summary>
[Trait("Registers", "Any")]
public sealed class PlainEnglishTests
{
    private static readonly Lazy<(string Name, string Text)[]> s_files = new(() => [.. Files()]);

    [Theory]
    [InlineData(@"\bis none\b", 0, "is missing; does not exist; is not a ...")]
    [InlineData(@"\bare none\b", 0, "there are no ...")]
    [InlineData(@"\bof itself\b", 1, "automatically; by itself")]
    [InlineData(@"\bof no\b", 1, "without ...; out of range")]
    [InlineData(@"<summary>(\s*///\s*|\s*)(What|Whether|How|Where)\b", 0, "The ...; True if ...; The number of ...")]
    [InlineData(@", and so (does|do|is|are)\b", 1, "a sentence of its own")]
    [InlineData(@"\b[Ww]hoever\b", 0, "the caller; the name of who it is")]
    [InlineData(
        @"(?i)(colour|neighbour|favour|behaviour|tumour|\bgrey|centre|labelled|cancelled\b|learnt|judgement|licence\b|"
            + @"(initial|optim|normal|regular|quant|minim|maxim|penal|final|standard|general|special|summar|serial|vector)is(e|ing|ation))",
        0,
        "American spelling, as .NET has it")]
    public void A_phrase_that_is_hard_to_read_becomes_rarer(string pattern, int committed, string instead)
    {
        string[] found =
        [
            .. s_files.Value.SelectMany(file => Regex.Matches(file.Text, pattern)
                .Select(match => $"{file.Name}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}")),
        ];
        Assert.True(
            found.Length <= committed,
            $"{found.Length} times /{pattern}/, {committed} are allowed; write instead: {instead}\n{string.Join("\n", found)}");
        Assert.True(found.Length == committed, $"Only {found.Length} times /{pattern}/ now: lower the number {committed} in this test.");
    }

    private static IEnumerable<(string Name, string Text)> Files()
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));
        IEnumerable<string> files = new[] { "src", "generator" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(root, "README.md"))
            .Where(file => Path.GetExtension(file) is ".cs" or ".md");
        foreach (string file in files)
        {
            string name = Path.GetRelativePath(root, file);
            if (!name.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin"))
                yield return (name, File.ReadAllText(file));
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
