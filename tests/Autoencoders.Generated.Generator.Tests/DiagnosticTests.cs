using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>Each mistake: reported once, with its message, on the marked place, and still there after an edit above it.</summary>
[Trait("Registers", "Any")]
public sealed class DiagnosticTests
{
    /// <summary>What is about the class, which generated members would not fit into.</summary>
    private static readonly string[] s_mistakesOfAClass = [.. Enumerable.Range(1, 11).Append(26).Select(number => $"AEG{number:000}")];

    [Theory]
    [MemberData(nameof(DiagnosticCases.All), MemberType = typeof(DiagnosticCases))]
    [MemberData(nameof(LayerDiagnosticCases.All), MemberType = typeof(LayerDiagnosticCases))]
    [MemberData(nameof(CodeDiagnosticCases.All), MemberType = typeof(CodeDiagnosticCases))]
    [MemberData(nameof(ContractionDiagnosticCases.All), MemberType = typeof(ContractionDiagnosticCases))]
    [MemberData(nameof(StackedDiagnosticCases.All), MemberType = typeof(StackedDiagnosticCases))]
    [MemberData(nameof(HeadDiagnosticCases.All), MemberType = typeof(HeadDiagnosticCases))]
    [MemberData(nameof(DistributionDiagnosticCases.All), MemberType = typeof(DistributionDiagnosticCases))]
    [MemberData(nameof(SparsityDiagnosticCases.All), MemberType = typeof(SparsityDiagnosticCases))]
    [MemberData(nameof(ColumnDiagnosticCases.All), MemberType = typeof(ColumnDiagnosticCases))]
    [MemberData(nameof(SkipDiagnosticCases.All), MemberType = typeof(SkipDiagnosticCases))]
    [MemberData(nameof(GatherDiagnosticCases.All), MemberType = typeof(GatherDiagnosticCases))]
    public void IsReportedOnceOnItsPlace(string id, string marked, string message)
    {
        MarkedSource source = MarkedSource.Parse("using Autoencoders;\n\n" + marked);
        LanguageVersion language = id == "AEG008" ? LanguageVersion.CSharp10 : LanguageVersion.CSharp14;

        GeneratorRun run = GeneratorHarness.Run(source.Text, language);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage());
        Assert.Equal(Assert.Single(source.Spans), diagnostic.Location.SourceSpan);
        Assert.Equal(run.Input.SyntaxTrees.Single(), diagnostic.Location.SourceTree);
        AssertNothingElseIsWrong(run, diagnostic);
    }

    [Fact]
    public void EachIdHasACase() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id),
        DiagnosticCases.All
            .Concat(LayerDiagnosticCases.All)
            .Concat(SparsityDiagnosticCases.All)
            .Concat(CodeDiagnosticCases.All)
            .Concat(DistributionDiagnosticCases.All)
            .Concat(ContractionDiagnosticCases.All)
            .Concat(StackedDiagnosticCases.All)
            .Concat(SkipDiagnosticCases.All)
            .Concat(GatherDiagnosticCases.All)
            .Concat(HeadDiagnosticCases.All)
            .Concat(ColumnDiagnosticCases.All)
            .Select(row => (string)row[0])
            .Append("AEG056") // FaultTests.
            .Append("AEG058") // UnoptimizedBuildTests.
            .Append("AEG059") // LibraryContractTests.
            .Concat(["AEG067", "AEG068", "AEG069", "AEG070"]) // FrozenWeightsTests.
            .Concat(["AEG072", "AEG073", "AEG074"]) // NativeExportsTests.
            .Distinct()
            .Order());

    /// <summary>
    /// What is refused is written as members that say why, unless the class can have none: what uses them compiles, and the mistake is the
    /// only error.
    /// </summary>
    private static void AssertNothingElseIsWrong(GeneratorRun run, Diagnostic diagnostic)
    {
        if (run.Sources.Count == 0)
        {
            Assert.Contains(diagnostic.Id, s_mistakesOfAClass);
            return;
        }

        bool isRefused = diagnostic.Severity == DiagnosticSeverity.Error;
        Assert.Equal(isRefused, run.Sources.Values.Any(text => text.Contains($"(\"{diagnostic.Id}: ", StringComparison.Ordinal)));
        Assert.DoesNotContain(run.CompilerDiagnostics, found => found.Id != "CS1591");
    }

    [Fact]
    public void FollowsAnEditAboveIt()
    {
        const string source = "using Autoencoders;\n\n[Autoencoder(8, 0, 2)]\npublic partial class Net;\n";
        Compilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, source);
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        GeneratorHarness.Drive(ref driver, compilation);

        GeneratorRun second = GeneratorHarness.Drive(ref driver, GeneratorHarness.Edit(compilation, 0, "// A line.\n\n" + source));

        FileLinePositionSpan place = Assert.Single(second.Diagnostics).Location.GetLineSpan();
        Assert.Equal((4, 16), (place.StartLinePosition.Line, place.StartLinePosition.Character));
    }

    [Fact]
    public void APragmaSuppressesAWarningInItsPlaceOnly()
    {
        const string source = """
            using Autoencoders;

            #pragma warning disable AEG023
            [Autoencoder(2, 4)]
            public partial class Wide;
            #pragma warning restore AEG023

            [Autoencoder(2, 4)]
            public partial class AlsoWide;
            """;

        Diagnostic diagnostic = Assert.Single(GeneratorHarness.Run(source).Diagnostics, diagnostic => !diagnostic.IsSuppressed);

        Assert.Equal(7, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void SeparateMistakesAreReportedTogether()
    {
        const string source = """
            using Autoencoders;

            public class Outer
            {
                [Autoencoder(8, 2)]
                public static class Net;
            }
            """;

        Assert.Equal(["AEG001", "AEG002", "AEG004"], GeneratorHarness.Run(source).Diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }
}
