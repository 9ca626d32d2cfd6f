using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.Networks;
using Autoencoders.Generator.Tests.Networks.Cases;

namespace Autoencoders.Generator.Tests.Golden;

/// <summary>
/// The text of each network that the theories compile is the one that was approved: <c>EmittedTexts.verified.txt</c> holds its name and the
/// first 16 digits of its SHA-256.
/// </summary>
/// <remarks>
/// <para>To see a difference, run the tests with <c>EMITTED_TEXTS=FOLDER</c> before the change, which writes all texts to that folder, and
/// again after it, which prints the differences from them. A place that changed alike in several networks is printed once.</para>
/// <para>To approve it, run them with <c>APPROVE_TEXTS=1</c> and commit the file.</para>
/// </remarks>
[Trait("Registers", "Any")]
public sealed class GoldenTests
{
    private const string Approval = "APPROVE_TEXTS", Folder = "EMITTED_TEXTS";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_texts = new(() => EmittedTexts.Of(AllCases.List));

    [Fact]
    public void TheTextsAreTheApprovedOnes()
    {
        string file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "EmittedTexts.verified.txt");
        string[] rows = Rows(s_texts.Value);
        if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder)
            CompareWith(folder);
        if (Environment.GetEnvironmentVariable(Approval) == "1")
            File.WriteAllText(file, string.Join("\n", rows) + "\n");

        string[] approved = File.ReadAllLines(file);
        string[] changed = [.. rows.Except(approved).Concat(approved.Except(rows)).Select(NameOf).Distinct()];
        Assert.True(
            rows.SequenceEqual(approved),
            $"""
            The generator writes another text than the approved one for {string.Join(", ", changed)} ({changed.Length} in all).
            To read the difference, run this test with {Folder}=FOLDER on the commit before, and again here with the same folder.
            If it is meant, run the test with {Approval}=1 and commit {file}.
            """);
    }

    [Fact]
    public void TheCultureOfTheMachineMakesNoDifference()
    {
        NetworkCase[] some = [.. AllCases.List.Where((_, index) => index % 20 == 0)];
        Assert.All(
            HostileCultures.All,
            culture => Assert.Equal(
                Rows(s_texts.Value).Intersect(HostileCultures.In(culture, () => Rows(EmittedTexts.Of(some)))).Count(), some.Length));
    }

    [Fact]
    public void ADifferenceShowsTheLinesAroundIt()
    {
        string[] before = [.. Enumerable.Range(0, 30).Select(number => $"{number}")];
        string[] after = [.. before[..5], "new", .. before[5..20], .. before[21..]];

        Assert.Equal(
            [" 2\n 3\n 4\n+new\n 5\n 6\n 7", " 17\n 18\n 19\n-20\n 21\n 22\n 23"],
            UnifiedDifference.Hunks(string.Join("\n", before), string.Join("\n", after)));
        Assert.Empty(UnifiedDifference.Hunks("same\ntext", "same\ntext"));
    }

    /// <summary>Writes the texts to a folder that has none, and compares them with those of a folder that has.</summary>
    private static void CompareWith(string folder)
    {
        IReadOnlyDictionary<string, string> earlier = EmittedTexts.Read(folder);
        if (earlier.Count == 0)
        {
            EmittedTexts.Write(s_texts.Value, folder);
            return;
        }

        string[] differences = [.. Differences(earlier, s_texts.Value)];
        Assert.True(differences.Length == 0, string.Join("\n", differences));
    }

    private static string[] Rows(IReadOnlyDictionary<string, string> texts) =>
    [
        .. texts.OrderBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => $"{text.Key} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Value)).AsSpan(0, 8))}"),
    ];

    private static string NameOf(string row) => row.Split(' ')[0];

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> earlier, IReadOnlyDictionary<string, string> now)
    {
        HashSet<string> shown = [];
        foreach (string name in earlier.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            string before = earlier.GetValueOrDefault(name, ""), after = now.GetValueOrDefault(name, "");
            if (before == after)
                continue;
            string[] fresh = [.. UnifiedDifference.Hunks(before, after).Where(shown.Add)];
            yield return $"--- {name}{(fresh.Length == 0 ? ": as above" : "")}";
            foreach (string hunk in fresh)
                yield return $"@@\n{hunk}";
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
