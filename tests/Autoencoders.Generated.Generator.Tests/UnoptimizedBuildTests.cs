using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>A hint, once a project that is not optimized, at the first network that is written.</summary>
[Trait("Registers", "Any")]
public sealed class UnoptimizedBuildTests
{
    private const string Refused = "using Autoencoders;\n\n[Autoencoder(8, 0, 2)]\npublic partial class Refused;\n";
    private const string First = "using Autoencoders;\n\n[Autoencoder(8, 4, 2)]\npublic partial class First;\n";
    private const string Second = "using Autoencoders;\n\n[Autoencoder(6, 3)]\npublic partial class Second;\n";

    [Fact]
    public void IsReportedOnceAtTheFirstNetworkThatIsWritten()
    {
        Compilation compilation = Compile(OptimizationLevel.Debug, Refused, First, Second);
        GeneratorDriver driver = GeneratorHarness.CreateDriver();

        Diagnostic hint = Assert.Single(Hints(GeneratorHarness.Drive(ref driver, compilation)));

        Assert.Equal(DiagnosticSeverity.Info, hint.Severity);
        Assert.Equal(
            "This build is not optimized (Debug): First and every other network of this project run up to 5 times slower; write "
            + "<Optimize>true</Optimize> in the project that holds the networks, or build with -c Release",
            hint.GetMessage());
        Assert.Equal("First", compilation.SyntaxTrees.ElementAt(1).GetText().ToString(hint.Location.SourceSpan));
        Assert.Equal("File1.cs", hint.Location.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData(OptimizationLevel.Release, First, Second)]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Debug, Refused)]
    public void IsNotReportedInReleaseAndWhereNoNetworkIsWritten(OptimizationLevel level, params string[] sources)
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver();

        Assert.Empty(Hints(GeneratorHarness.Drive(ref driver, Compile(level, sources))));
    }

    [Fact]
    public void StaysNoErrorWhereWarningsAreErrors()
    {
        Compilation compilation = Compile(OptimizationLevel.Debug, First);
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        GeneratorDriver driver = GeneratorHarness.CreateDriver();

        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Hints(GeneratorHarness.Drive(ref driver, compilation))).Severity);
    }

    [Fact]
    public void TheSwitchToReleaseRemovesItAndWritesTinyLayersWithoutALoop()
    {
        Compilation compilation = Compile(OptimizationLevel.Debug, First, Second);
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        Assert.Single(Hints(GeneratorHarness.Drive(ref driver, compilation)));

        GeneratorRun edited = GeneratorHarness.Drive(ref driver, GeneratorHarness.Edit(compilation, 0, "// A line.\n" + First));
        GeneratorRun release = GeneratorHarness.Drive(
            ref driver, edited.Input.WithOptions(edited.Input.Options.WithOptimizationLevel(OptimizationLevel.Release)));

        Assert.Equal(4, Assert.Single(Hints(edited)).Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(edited.Reasons(AutoencoderGenerator.Steps.BuildDiagnostics), GeneratorHarness.AssertCached);
        Assert.Empty(Hints(release));
        Assert.All(edited.TextReasons, GeneratorHarness.AssertCached);
        Assert.Contains("SampleProduct.Multiply", TextOf(edited));
        Assert.DoesNotContain("SampleProduct.Multiply", TextOf(release));
    }

    private static string TextOf(GeneratorRun run) => string.Concat(run.Sources.Values);

    private static IEnumerable<Diagnostic> Hints(GeneratorRun run) => run.Diagnostics.Where(diagnostic => diagnostic.Id == "AEG058");

    private static Compilation Compile(OptimizationLevel level, params string[] sources)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, sources);
        return compilation.WithOptions(compilation.Options.WithOptimizationLevel(level));
    }
}
