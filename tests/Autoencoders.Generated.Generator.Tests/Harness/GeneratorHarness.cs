using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Harness;

/// <summary>
/// Runs the generator over a source as the compiler would, and proves on the way, for every test, what no test should have to remember:
/// that it never throws, that an unrelated edit leaves every step cached, and that the steps carry plain values only.
/// </summary>
internal static class GeneratorHarness
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(AutoencoderAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Runs the generator twice, the second time after an unrelated edit above the source.</summary>
    public static GeneratorRun Run(
        string source, LanguageVersion language = LanguageVersion.CSharp14, params AdditionalText[] files)
    {
        Compilation compilation = Compile(language, source);
        GeneratorDriver driver = CreateDriver(language, files);
        GeneratorRun first = Drive(ref driver, compilation);
        GeneratorRun second = Drive(ref driver, Edit(compilation, 0, "// An unrelated edit.\n" + source));

        Assert.All(AutoencoderGenerator.Steps.All, step => Assert.All(second.Reasons(step), AssertCached));
        Assert.All(second.TextReasons, AssertCached);
        Assert.Equal(first.Sources, second.Sources);
        PlainValues.AssertOnly(first);
        return first;
    }

    /// <summary>The generator's driver, with tracked steps, for tests that run it several times.</summary>
    public static GeneratorDriver CreateDriver(LanguageVersion language = LanguageVersion.CSharp14, params AdditionalText[] files) =>
        CSharpGeneratorDriver.Create(
        [new AutoencoderGenerator().AsSourceGenerator()],
        files,
        parseOptions: ParseOptions(language),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compile(LanguageVersion language, params string[] sources) => CSharpCompilation.Create(
        "UserCode",
        sources.Select((source, index) => Parse(source, index, ParseOptions(language))),
        s_references,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable,
            reportSuppressedDiagnostics: true)); // Emitted code switches warnings off, and has none that is its own.

    /// <summary>The compilation with another text in one of its files.</summary>
    public static Compilation Edit(Compilation compilation, int file, string source)
    {
        SyntaxTree old = compilation.SyntaxTrees.ElementAt(file);
        return compilation.ReplaceSyntaxTree(old, Parse(source, file, (CSharpParseOptions)old.Options));
    }

    public static GeneratorRun Drive(ref GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var diagnostics);
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return new GeneratorRun(compilation, output, diagnostics, result);
    }

    public static void AssertCached(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"A step ran again: {reason}.");

    private static SyntaxTree Parse(string source, int index, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(source, options, path: $"File{index}.cs");

    private static CSharpParseOptions ParseOptions(LanguageVersion language) => new(language, DocumentationMode.Diagnose);
}
