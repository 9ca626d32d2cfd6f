using System.Reflection;
using System.Runtime.Loader;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>A library of another contract: refused where a network is compiled, and where one that was compiled earlier runs.</summary>
[Trait("Registers", "Any")]
public sealed class LibraryContractTests
{
    private const string First = "using Autoencoders;\n\n[Autoencoder(8, 4, 2)]\npublic partial class First;\n";
    private const string Second = "using Autoencoders;\n\n[Autoencoder(6, 0)]\npublic partial class Second;\n";

    [Theory]
    [InlineData("public const int Version = 99;", "contract 99")]
    [InlineData("", "none")]
    public void IsReportedOnceAndNothingIsWritten(string member, string contract)
    {
        Compilation compilation = Compile($"public static class KernelContract {{ {member} }}");
        GeneratorDriver driver = GeneratorHarness.CreateDriver();

        GeneratorRun run = GeneratorHarness.Drive(ref driver, compilation);
        GeneratorRun edited = GeneratorHarness.Drive(ref driver, GeneratorHarness.Edit(compilation, 0, "// A line.\n" + First));

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal(
            $"This generator is of Autoencoders.Generated 0.1.0 and writes for kernel contract {KernelContract.Version}, but the referenced "
            + $"library is of version 4.3.2 and has {contract}, so no network is written; update every package of Autoencoders.Generated to "
            + "the same version",
            error.GetMessage());
        Assert.Equal(("AEG059", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Equal("First", compilation.SyntaxTrees.First().GetText().ToString(error.Location.SourceSpan));
        Assert.Equal(4, Assert.Single(edited.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(edited.Sources);
        Assert.All(AutoencoderGenerator.Steps.All, step => Assert.All(edited.Reasons(step), GeneratorHarness.AssertCached));
    }

    [Fact]
    public void IsReadAgainWhenTheLibraryIsReplaced()
    {
        Compilation right = GeneratorHarness.Compile(LanguageVersion.CSharp14, First, Second);
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        GeneratorRun wrong = GeneratorHarness.Drive(ref driver, Compile("public static class KernelContract;"));

        GeneratorRun updated = GeneratorHarness.Drive(ref driver, right);

        Assert.Empty(wrong.Sources);
        Assert.Equal(2, updated.Sources.Count);
        Assert.Equal("AEG020", Assert.Single(updated.Diagnostics).Id);
    }

    [Theory]
    [InlineData("+ 1")]
    [InlineData("- 1000")]
    public void AnAssemblyOfAnotherContractSaysSoInItsConstructor(string change)
    {
        const string version = "KernelContract.Version";
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        GeneratorRun run = GeneratorHarness.Drive(ref driver, GeneratorHarness.Compile(LanguageVersion.CSharp14, First));
        SyntaxTree written = run.Output.SyntaxTrees.Last();
        string text = written.ToString();
        Assert.Contains(version, text);
        using MemoryStream image = new();
        Assert.True(run.Output.ReplaceSyntaxTree(
            written, CSharpSyntaxTree.ParseText(text.Replace(version, $"{version} {change}"), (CSharpParseOptions)written.Options)).Emit(image).Success);
        image.Position = 0;
        Type network = new AssemblyLoadContext("older").LoadFromStream(image).GetType("First", throwOnError: true)!;

        Exception thrown = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(network, 0)).InnerException!;

        Assert.IsType<InvalidOperationException>(thrown);
        Assert.Matches(
            @"^First was compiled for kernel contract -?\d+, but this version of Autoencoders.Generated has contract \d+( to \d+)?: build the "
            + "assembly of the network anew with this version of the package.$",
            thrown.Message);
    }

    /// <summary>The networks beside a library that has the attribute, and of the kernels only this.</summary>
    private static CSharpCompilation Compile(string contract)
    {
        CSharpCompilation right = GeneratorHarness.Compile(LanguageVersion.CSharp14, First, Second);
        MetadataReference library = right.References.Single(reference => reference.Display == typeof(AutoencoderAttribute).Assembly.Location);
        CSharpCompilation other = CSharpCompilation.Create(
            "Autoencoders.Generated",
            [
                CSharpSyntaxTree.ParseText($$"""
                    [assembly: System.Reflection.AssemblyVersion("4.3.2.0")]

                    namespace Autoencoders
                    {
                        public sealed class AutoencoderAttribute(params int[] sizes) : System.Attribute;
                    }

                    namespace Autoencoders.Kernels
                    {
                        {{contract}}
                    }
                    """),
            ],
            right.References.Where(reference => reference != library),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(other.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return right.ReplaceReference(library, other.ToMetadataReference());
    }
}
