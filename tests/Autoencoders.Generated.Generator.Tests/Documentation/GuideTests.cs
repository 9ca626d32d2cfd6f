using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Autoencoders.Arrow;
using Autoencoders.C;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.PublicApi;
using Autoencoders.Hosting;
using Autoencoders.Keras;
using Autoencoders.Onnx;
using Autoencoders.Reporting;
using Autoencoders.Spectre;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Tests.Documentation;

/// <summary>The README and the guides: each C# block compiles as it stands, each program among them runs, and each link leads somewhere.</summary>
[Trait("Registers", "Any")]
public sealed partial class GuideTests
{
    private const string ImplicitUsings = """
        global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic;
        global using System.Threading; global using System.Threading.Tasks; global using Autoencoders;
        """;

    private const int MostLinesOfTheReadme = 200;

    internal static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    public static TheoryData<string> Pages =>
    [
        "README.md", "samples/README.md", ".github/CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Path.Combine(Root, "src/docs"), "*.md").Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Root, path)),
    ];

    [Fact]
    public void TheReadmeIsShort() =>
        Assert.InRange(File.ReadLines(Path.Combine(Root, "README.md")).Count(), 1, MostLinesOfTheReadme);

    [Theory]
    [MemberData(nameof(Pages))]
    public void EachBlockCompilesAndEachProgramRuns(string page)
    {
        Dictionary<string, string> declared = [];
        foreach (GuideBlock block in GuideBlock.Of(Path.Combine(Root, page)))
        {
            CompilationUnitSyntax root = SyntaxFactory.ParseCompilationUnit(block.Code);
            TypeDeclarationSyntax[] types = [.. root.Members.OfType<TypeDeclarationSyntax>()];
            foreach (TypeDeclarationSyntax type in types)
                declared.Remove(type.Identifier.Text);
            Compilation compiled = AssertCompiles(block, root, declared.Values);
            if (IsProgram(root) && block.NotRun.Length == 0)
                AssertPrints(block, GuideProgram.Run(block, compiled, Root));
            foreach (TypeDeclarationSyntax type in types)
                declared[type.Identifier.Text] = type.ToFullString();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EachLinkLeadsSomewhere(string page)
    {
        string text = File.ReadAllText(Path.Combine(Root, page)), folder = Path.GetDirectoryName(Path.Combine(Root, page))!;
        IEnumerable<string> targets = Link().Matches(text).Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'));
        Assert.All(targets, target =>
            Assert.True(Path.Exists(Path.Combine(folder, target.Split('#')[0])), $"{page} links to {target}, which does not exist."));
    }

    internal static Compilation AssertCompiles(GuideBlock block, CompilationUnitSyntax root, IEnumerable<string> declaredBefore)
    {
        bool isProgram = IsProgram(root);
        string usings = string.Concat(root.Usings.Select(directive => directive.ToFullString()));
        string code = isProgram
            ? $"{usings}\n{block.Given}\n{root.WithUsings(default).ToFullString()}"
            : block.Code;
        CSharpCompilation compilation = GeneratorHarness
            .Compile(LanguageVersion.CSharp14, code, string.Join("\n", declaredBefore), ImplicitUsings, GuideProgram.Given)
            .AddReferences(
                MetadataReference.CreateFromFile(typeof(CSource).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(OnnxModel).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(KerasFile).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(TrainingReport).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(TrainingDisplay).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(global::Spectre.Console.IAnsiConsole).Assembly.Location))
            .AddReferences(MetadataReference.CreateFromFile(typeof(ModelHealthCheck).Assembly.Location))
            .AddReferences(MetadataReference.CreateFromFile(typeof(ColumnarFile).Assembly.Location))
            .AddReferences(MetadataReference.CreateFromFile(typeof(global::Apache.Arrow.RecordBatch).Assembly.Location))
            .AddReferences(PackageSymbols.Extensions)
            .WithOptions(new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: false,
                nullableContextOptions: NullableContextOptions.Enable));
        GeneratorHarness.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var reported);
        Diagnostic[] errors =
            [.. output.GetDiagnostics().Concat(reported).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors.Length == 0, $"{block}: {string.Join("\n", errors.Take(5))}\n{code}");
        return output;
    }

    private static bool IsProgram(CompilationUnitSyntax root) => root.Members.Any(member => member is GlobalStatementSyntax);

    private static void AssertPrints(GuideBlock block, string output)
    {
        int at = 0;
        foreach (string text in block.Printed)
        {
            int found = output.IndexOf(text, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{block} does not print '{text}': {output}");
            at = found + text.Length;
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
