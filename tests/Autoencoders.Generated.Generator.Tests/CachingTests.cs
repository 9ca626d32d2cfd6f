using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

[Trait("Registers", "Any")]
public sealed class CachingTests
{
    private const string First = "using Autoencoders;\n\n// A comment.\n[Autoencoder(8, 4, 2)]\npublic partial class First;\n";
    private const string Second = "using Autoencoders;\n\n[Autoencoder(6, 3)]\npublic partial class Second;\n";

    [Fact]
    public void EditingACommentLeavesEachStepCached()
    {
        GeneratorRun run = RunAgainAfter("A comment", "Another, longer comment\n// of two lines");

        Assert.All(AutoencoderGenerator.Steps.All, step => Assert.All(run.Reasons(step), GeneratorHarness.AssertCached));
        Assert.Equal(2, run.TextReasons.Count());
        Assert.All(run.TextReasons, GeneratorHarness.AssertCached);
    }

    [Fact]
    public void ChangingASizeWritesThatClassAnew()
    {
        GeneratorRun run = RunAgainAfter("8, 4, 2", "8, 5, 2");

        Assert.All(["Parse", "Model", "Plan", "Text"], step => AssertOneOfTwoRanAgain(run.Reasons(step)));
        AssertOneOfTwoRanAgain(run.TextReasons);
    }

    [Theory]
    [InlineData("public int Answer => 42;")]
    [InlineData("public int Encode(string text) => text.Length;")]
    public void AMemberBesideTheNetworkLeavesEachStepCached(string member)
    {
        GeneratorRun run = RunAgainAfter("First;", $"First {{ {member} }}");

        Assert.All(AutoencoderGenerator.Steps.All, step => Assert.All(run.Reasons(step), GeneratorHarness.AssertCached));
    }

    [Fact]
    public void TheHarnessFindsASymbolInThePipeline()
    {
        INamedTypeSymbol symbol = GeneratorHarness.Compile(LanguageVersion.CSharp14, First).GetTypeByMetadataName("First")!;

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => PlainValues.AssertOnly(new[] { (1, (object)symbol) }, "Parse"));
    }

    private static void AssertOneOfTwoRanAgain(IEnumerable<IncrementalStepRunReason> reasons)
    {
        Assert.Equal(2, reasons.Count());
        GeneratorHarness.AssertCached(Assert.Single(reasons, reason => reason != IncrementalStepRunReason.Modified));
    }

    private static GeneratorRun RunAgainAfter(string old, string replacement)
    {
        Compilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, First, Second);
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        Assert.Equal(2, GeneratorHarness.Drive(ref driver, compilation).Sources.Count);
        Assert.Contains(old, First);
        return GeneratorHarness.Drive(ref driver, GeneratorHarness.Edit(compilation, 0, First.Replace(old, replacement)));
    }
}
