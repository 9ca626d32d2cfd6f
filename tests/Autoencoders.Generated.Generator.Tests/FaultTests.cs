using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Features;
using Autoencoders.Generator.Planning;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>A fault of the generator in one network is reported there, and takes no other network along.</summary>
[Trait("Registers", "Any")]
public sealed class FaultTests
{
    private const string Source = """
        using Autoencoders;

        [Autoencoder(8, 4, 2)]
        public partial class Faulty;

        [Autoencoder(6, 3)]
        public partial class Sound;

        public static class Uses
        {
            public static float Of(Faulty net, float[] row) => net.ReconstructionError(row) + Faulty.InputLength;
        }
        """;

    [Fact]
    public void OfPlanning() => IsContained(new AutoencoderGenerator(
        network => network.Type.Name == "Faulty" ? throw new OverflowException("Two\nlines.") : NetworkPlanner.Plan(network),
        NetworkEmitter.Emit));

    [Fact]
    public void OfEmission() => IsContained(new AutoencoderGenerator(
        NetworkPlanner.Plan,
        plan => plan.Type.Name == "Faulty" && plan.Refusal is null
            ? throw new OverflowException("Two\nlines.")
            : NetworkEmitter.Emit(plan)));

    [Fact]
    public void CancellationIsNone() => Assert.Throws<OperationCanceledException>(
        () => Fault.Contain<int>("Net", () => throw new OperationCanceledException(), _ => 0));

    /// <summary>Lists that the generator once failed on.</summary>
    [Theory]
    [InlineData("[Autoencoder, Input(4, 2), MaxPool1D(2), BatchNorm, Code]", null)]
    [InlineData("[Autoencoder, Input(4), Condition(int.MaxValue), Code(2)]", "AEG037")]
    [InlineData("[Autoencoder, Input(4), Code(2), Condition(int.MaxValue)]", "AEG048")]
    [InlineData("[Autoencoder, Input(4), Condition(int.MaxValue, Encoder = false), Code(2)]", "AEG037")]
    [InlineData("[Autoencoder, Input(1, 1, 1), Conv2D(1, int.MaxValue), Code(2)]", "AEG021")]
    [InlineData("[Autoencoder, Input(1, 1, 1), Conv2D(int.MaxValue, int.MaxValue), Code(2)]", "AEG021")]
    [InlineData("[Autoencoder, Input(int.MaxValue), BatchNorm, Code(1)]", "AEG021")]
    [InlineData("[Autoencoder, Input(int.MaxValue, 1), MaxPool1D(int.MaxValue), Dense(2), Code(1)]", "AEG057")]
    [InlineData("[Autoencoder, Input(2), VectorQuantizedCode(2, Length = int.MaxValue)]", "AEG049")]
    public void ListsThatItFailedOn(string attributes, string? reported)
    {
        GeneratorRun run = GeneratorHarness.Run($"using Autoencoders;\n{attributes} public partial class Net;");

        Assert.True(run.Diagnostics.Length <= 1, string.Join("\n", run.Diagnostics));
        Assert.True(reported == run.Diagnostics.SingleOrDefault()?.Id, string.Join("\n", run.Diagnostics));
        Assert.DoesNotContain(run.CompilerDiagnostics, found => found.Id != "CS1591");
    }

    private static void IsContained(AutoencoderGenerator generator)
    {
        (GeneratorRunResult result, Compilation output) = Run(generator);

        Diagnostic fault = Assert.Single(result.Diagnostics);
        Assert.Equal("AEG056", fault.Id);
        Assert.StartsWith(
            "The generator failed on 'Faulty' with System.OverflowException: Two lines. This is a fault of Autoencoders.Generated",
            fault.GetMessage(),
            StringComparison.Ordinal);
        Assert.Equal("Faulty", Source.Substring(fault.Location.SourceSpan.Start, fault.Location.SourceSpan.Length));
        Assert.Equal(["Faulty.g.cs", "Sound.g.cs"], result.GeneratedSources.Select(source => source.HintName).Order());
        Assert.DoesNotContain(output.GetDiagnostics(), found => found.Severity == DiagnosticSeverity.Error);
    }

    private static (GeneratorRunResult Result, Compilation Output) Run(AutoencoderGenerator generator)
    {
        Compilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, Source);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options);
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return (Assert.Single(driver.GetRunResult().Results), output);
    }
}
