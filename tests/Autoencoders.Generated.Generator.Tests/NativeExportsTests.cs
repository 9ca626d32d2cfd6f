using System.Diagnostics.CodeAnalysis;
using Autoencoders.Generator.Features.Exports;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Autoencoders.Generator.Tests;

/// <summary>Networks as C functions: their file, the header and the C# file in it, and mistakes.</summary>
[Trait("Registers", "Any")]
public sealed class NativeExportsTests
{
    private const string Using = "using Autoencoders;\n\n";
    private const string Exported = "[Autoencoder(8, 2), NativeExports(\"net\")] public partial class Net;";

    [Fact]
    public void TinyExported() => Snapshot.Verify(ExportsOf("""
        using Autoencoders;

        namespace Machines;

        [Autoencoder(4, 3, 2, Hidden = Activation.Tanh)]
        [NativeExports("pump_watch", Detector = true)]
        public sealed partial class PumpAutoencoder;
        """));

    [Theory]
    [InlineData("Input(8), Condition(3), Code(2)", "reconstruction_error(net_network network, const float* input, size_t input_length, const float* condition,")]
    [InlineData("Input(8), Condition(3), VariationalCode(2)", "sample(net_network network, uint64_t seed, const float* condition, size_t condition_length,")]
    [InlineData("Input(8), Condition(3), Dense(4), VectorQuantizedCode(6)", "encode_indices(net_network network, const float* input, size_t input_length,")]
    [InlineData("Input(8), Dense(2), FiniteScalarCode(5, 5)", "decode_indices(net_network network, const int32_t* indices, size_t indices_length,")]
    [InlineData("Input(8), Dense(4), SparseCode(3, ActiveUnits = 1)", "train(net_trainer trainer, const float* inputs, size_t inputs_length, float* loss)")]
    public void ACodeOrAConditionHasItsArguments(string layers, string signature)
    {
        string exports = ExportsOf($"{Using}[Autoencoder, {layers}, NativeExports(\"net\")] public partial class Net;");

        string header = string.Join(' ', Text(exports, "HeaderText").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(signature, header.Replace("( ", "("), StringComparison.Ordinal);
        Assert.Equal(
            layers.Contains("Condition", StringComparison.Ordinal), header.Contains("NET_CONDITION_LENGTH", StringComparison.Ordinal));
        AssertCompilesForAnEngine(Text(exports, "ImportsText"));
    }

    [Fact]
    public void ANetworkThatDoesNotTrainAndOneWithoutACodeLackTheirFunctions()
    {
        string inference = ExportsOf($"{Using}[Autoencoder(8, 2, Training = false), NativeExports(\"net\")] public partial class Net;");
        string skip = ExportsOf(
            $"{Using}[Autoencoder, Input(8), Dense(6), Skip(\"a\"), Code(2), Dense(6), Concatenate(\"a\"), Dense(8), NativeExports(\"net\")] "
            + "public partial class Net;");

        Assert.DoesNotContain("net_train", inference, StringComparison.Ordinal);
        Assert.DoesNotContain("net_encode", skip, StringComparison.Ordinal);
        Assert.Contains("net_reconstruct_batch", skip, StringComparison.Ordinal);
    }

    [Fact]
    public void AFrozenNetworkIsMadeWithoutAFile()
    {
        GeneratorRun run = GeneratorHarness.Run(
            $"{Using}[Autoencoder(4, 2, Weights = \"net.safetensors\"), NativeExports(\"net\")] public partial class Net;",
            files: FrozenWeightsTests.Sound).AssertClean();

        Assert.Contains(run.Sources.Values, text => text.Contains("NativeHandles.Add(Net.Trained.Clone());", StringComparison.Ordinal));
    }

    [Fact]
    public void ANestedPrivateClassIsExported() => AssertCompilesForAnEngine(Text(
        ExportsOf($"{Using}public partial class Outer {{ [Autoencoder(8, 2), NativeExports(\"net\")] private partial class Net; }}"),
        "ImportsText"));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"2d\"", "2d")]
    [InlineData("\"_net\"", "_net")]
    [InlineData("\"my-net\"", "my-net")]
    [InlineData("\"größe\"", "größe")]
    [InlineData("null!", "null")]
    public void APrefixThatIsNoNameInCIsReported(string written, string shown)
    {
        MarkedSource source = MarkedSource.Parse(
            $"{Using}[Autoencoder(8, 2), NativeExports(⟦{written}⟧)] public partial class Net; static class User {{ static Net Get() => new(1); }}");

        GeneratorRun run = GeneratorHarness.Run(source.Text);

        AssertMistake(
            run,
            "AEG072",
            $"'{shown}' can't begin the names of C functions; write a letter, then letters, digits and underscores, such as \"digits\"",
            source);
        Assert.DoesNotContain(run.CompilerDiagnostics, found => found.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("net")]
    [InlineData("N_et")]
    public void APrefixOfTwoNetworksIsReportedAtTheSecond(string prefix)
    {
        MarkedSource source = MarkedSource.Parse(
            $"{Using}{Exported} [Autoencoder(6, 3), NativeExports(⟦\"{prefix}\"⟧)] public partial class Other;");

        AssertMistake(
            GeneratorHarness.Run(source.Text),
            "AEG073",
            $"'{prefix}' would name the files and functions of 'Net' too, as case and underscores do not count; write another prefix",
            source);
    }

    [Theory]
    [InlineData("true", OutputKind.DynamicallyLinkedLibrary, false)]
    [InlineData("", OutputKind.DynamicallyLinkedLibrary, true)]
    [InlineData("true", OutputKind.ConsoleApplication, true)]
    public void AProjectThatIsNoNativeLibraryIsWarnedOf(string publishAot, OutputKind output, bool isWarned)
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, Using + Exported);
        GeneratorDriver driver = GeneratorHarness.CreateDriver().WithUpdatedAnalyzerConfigOptions(new Project(publishAot));

        GeneratorRun run = GeneratorHarness.Drive(ref driver, compilation.WithOptions(compilation.Options.WithOutputKind(output)));

        Assert.Equal(isWarned ? ["AEG074"] : [], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(run.Diagnostics, warning => Assert.Equal(DiagnosticSeverity.Warning, warning.Severity));
    }

    [Fact]
    public void TheNameOfTheClassIsTaken() => Assert.Equal(
        "AEG009",
        Assert.Single(GeneratorHarness.Run(Using + Exported.Replace("Net;", "Net { class NativeFunctions; }")).Diagnostics).Id);

    [Fact]
    public void ADetectorNeedsACode() => Assert.Equal(
        "AEG035",
        Assert.Single(GeneratorHarness.Run(
            $"{Using}[Autoencoder, Input(8), Dense(6), Skip(\"a\"), Code(2), Dense(6), Concatenate(\"a\"), Dense(8), "
            + "NativeExports(\"net\", Detector = true)] public partial class Net;").Diagnostics).Id);

    [Fact]
    public void EachStatusHasItsMeaning() => Assert.Equal(
        CStatus.All.Select(row => (int)row.Status), Enumerable.Range(0, CStatus.All.Count));

    private static string ExportsOf(string source) => Assert.Single(
        GeneratorHarness.Run(source).AssertClean().Sources, file => file.Key.StartsWith("NativeFunctions.", StringComparison.Ordinal)).Value;

    /// <summary>The value of a constant, as the build reads it.</summary>
    private static string Text(string exports, string constant) => CSharpSyntaxTree.ParseText(exports).GetRoot().DescendantNodes()
        .OfType<VariableDeclaratorSyntax>()
        .Where(field => field.Identifier.ValueText == constant)
        .Select(field => ((LiteralExpressionSyntax)field.Initializer!.Value).Token.ValueText)
        .Single();

    private static void AssertCompilesForAnEngine(string imports)
    {
        Compilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp9, imports);
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Id != "CS1591"));
    }

    private static void AssertMistake(GeneratorRun run, string id, string message, MarkedSource source)
    {
        Diagnostic mistake = Assert.Single(run.Diagnostics);
        Assert.Equal((id, message), (mistake.Id, mistake.GetMessage()));
        Assert.Equal(Assert.Single(source.Spans), mistake.Location.SourceSpan);
    }

    /// <summary>The properties of a project that imports the targets of the package.</summary>
    private sealed class Project(string publishAot) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(publishAot);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string publishAot) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.PublishAot" ? publishAot : null;
            return value is not null;
        }
    }
}
