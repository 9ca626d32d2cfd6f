using System.Globalization;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Fuzzing;

/// <summary>Runs the generator over many declarations at once.</summary>
internal static class FuzzBatch
{
    private static readonly CSharpCompilation s_empty = GeneratorHarness.Compile(LanguageVersion.CSharp14)
        .AddReferences(MetadataReference.CreateFromFile(typeof(FuzzBatch).Assembly.Location));

    /// <summary>The class of an attribute list.</summary>
    public static string Declaration(WrittenAttribute[] list, string name) =>
        $"[{string.Join(", ", list.Select(attribute => $"{attribute}"))}] public partial class {name};";

    /// <summary>What the generator makes of each list, each a class of one file.</summary>
    public static FuzzOutcome[] Run(IReadOnlyList<WrittenAttribute[]> lists, CultureInfo culture)
    {
        (GeneratorRunResult result, Compilation output) = RunAll(lists, culture);
        ILookup<string, Diagnostic> reported = result.Diagnostics.ToLookup(found => Path.GetFileNameWithoutExtension(
            found.Location.SourceTree?.FilePath ?? ""));
        Dictionary<string, GeneratedSourceResult> texts = result.GeneratedSources.ToDictionary(source => source.HintName);
        return
        [
            .. lists.Select((_, index) =>
            {
                bool isWritten = texts.TryGetValue($"{NameOf(index)}.g.cs", out GeneratedSourceResult text);
                Diagnostic? wrong = isWritten
                    ? text.SyntaxTree.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error)
                    : null;
                return new FuzzOutcome([.. reported[NameOf(index)]], isWritten ? $"{text.SourceText}" : null, wrong?.ToString());
            }),
        ];
    }

    /// <summary>The same with all that the compiler says of it.</summary>
    public static (GeneratorRunResult Result, Compilation Output) RunAll(IReadOnlyList<WrittenAttribute[]> lists, CultureInfo culture)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14);
        Compilation compilation = s_empty.AddSyntaxTrees(lists.Select((list, index) => CSharpSyntaxTree.ParseText(
            $"using Autoencoders;\n{Declaration(list, NameOf(index))}", options, $"{NameOf(index)}.cs")));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new AutoencoderGenerator().AsSourceGenerator()], parseOptions: options);
        return HostileCultures.In(culture, () =>
        {
            GeneratorDriver ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
            GeneratorRunResult result = Assert.Single(ran.GetRunResult().Results);
            Assert.Null(result.Exception);
            return (result, output);
        });
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Net{index}");
}
