using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Autoencoders.CodeFixes.Tests;

/// <summary>The table of diagnostics marks those that have a fix.</summary>
[Trait("Registers", "Any")]
public sealed partial class FixTableTests
{
    [Fact]
    public void TheTableOfDiagnosticsMarksEachIdThatHasAFix() => Assert.Equal(
        FixCatalog.All.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(),
        MarkedRow().Matches(File.ReadAllText(Table())).Select(row => row.Groups["id"].Value));

    [GeneratedRegex(@"^\| \[(?<id>AEG\d+)\]\(#\w+\) \| [^|]+ \| [^|]+ \(fix\) \|$", RegexOptions.Multiline)]
    private static partial Regex MarkedRow();

    private static string Table([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "../../generator/Autoencoders.Generated.Generator/Diagnostics/README.md");
}
