using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>Weights files that are part of the build: compared with the layers, and read by generated members.</summary>
[Trait("Registers", "Any")]
public sealed class FrozenWeightsTests
{
    private const string Network = "using Autoencoders;\n\n[Autoencoder(4, 2, Weights = \"net.safetensors\")]\npublic partial class Net;\n";
    private const string Architecture = "architecture\tinput 4 | dense 2 identity | code | dense 4 identity";

    private static readonly string[] s_tensors =
    [
        "tensor\tencoder.0.weight\tF32\t[2, 4]\t100", "tensor\tencoder.0.bias\tF32\t[2]\t132",
        "tensor\tdecoder.0.weight\tF16\t[4, 2]\t140", "tensor\tdecoder.0.bias\tF32\t[4]\t156",
    ];

    /// <summary>A file that fits <c>[Autoencoder(4, 2)]</c> and holds a scaler and a probe.</summary>
    internal static WeightsDescription Sound { get; } =
        new("net.safetensors", [Architecture, "scaler\tyes", "length\t188", "tensor\tprobe.input\tF32\t[1, 4]\t172", .. s_tensors.Reverse()]);

    public static TheoryData<string, string[], string> Mistakes => new()
    {
        {
            "AEG068", ["refusal\texpected a header of 9 bytes, found only 3 bytes after its length"],
            "'net.safetensors' cannot be read: expected a header of 9 bytes, found only 3 bytes after its length; save it again, or name "
            + "another file"
        },
        {
            "AEG069", ["architecture\tinput 4 | dense 2 relu | code | dense 4 identity", .. s_tensors],
            "'net.safetensors' was saved by the network 'input 4 | dense 2 relu | code | dense 4 identity', but this is 'input 4 | dense 2 "
            + "identity | code | dense 4 identity'; declare the layers that were trained, or save this network"
        },
        {
            "AEG070", s_tensors[..3],
            "Tensor 'decoder.0.bias' of 'net.safetensors': expected a tensor of this name for layer 2 (Reconstruction), found only "
            + "encoder.0.weight, encoder.0.bias, decoder.0.weight; declare the layers that were trained, or save this network"
        },
        {
            "AEG070", ["tensor\tencoder.0.weight\tF32\t[4, 2]\t100", .. s_tensors[1..]],
            "Tensor 'encoder.0.weight' of 'net.safetensors': expected shape [2, 4] for layer 1 (Code), found shape [4, 2]; declare the "
            + "layers that were trained, or save this network"
        },
        {
            "AEG070", ["tensor\tencoder.0.weight\tI64\t[2, 4]\t100", .. s_tensors[1..]],
            "Tensor 'encoder.0.weight' of 'net.safetensors': expected elements of type F32, F16, BF16, F64, found type I64; declare the "
            + "layers that were trained, or save this network"
        },
        {
            "AEG070", [.. s_tensors, "tensor\tencoder.2.weight\tF32\t[2]\t172"],
            "Tensor 'encoder.2.weight' of 'net.safetensors': expected only the tensors of the network, found an additional one; declare the "
            + "layers that were trained, or save this network"
        },
        {
            "AEG070", [],
            "Tensor 'encoder.0.weight' of 'net.safetensors': expected a tensor of this name for layer 1 (Code), found only a file without "
            + "tensors; declare the layers that were trained, or save this network"
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AFileThatDoesNotFitIsReportedAtItsName(string id, string[] description, string message) =>
        AssertMistake(id, message, new WeightsDescription("net.safetensors", description));

    [Fact]
    public void AFileOutsideOfTheBuildIsReportedWithTheItemThatAddsIt() => AssertMistake(
        "AEG067",
        "'net.safetensors' is not part of the build; add <AutoencoderWeights Include=\"net.safetensors\" /> to an ItemGroup of the project",
        new WeightsDescription("other.safetensors", s_tensors));

    [Fact]
    public void AFileThatFitsIsReadWithoutAHeader()
    {
        GeneratorRun run = GeneratorHarness.Run(Network, files: Sound);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        string text = Assert.Single(run.Sources).Value;
        Assert.Contains(
            """
                    global::Autoencoders.FrozenWeights.Load<Net>("net.safetensors", 188,
                        new("encoder.0.weight", "F32", 100),
                        new("encoder.0.bias", "F32", 132),
                        new("decoder.0.weight", "F16", 140),
                        new("decoder.0.bias", "F32", 156)));
            """.ReplaceLineEndings("\n"),
            text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains("public static global::Autoencoders.IScaler TrainedScaler", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Autoencoder(4, 2, Weights = null)]")]
    [InlineData("[Autoencoder(4, 2)]")]
    public void WithoutAFileNothingIsFrozen(string attribute)
    {
        GeneratorRun run = GeneratorHarness.Run($"using Autoencoders;\n\n{attribute}\npublic partial class Net;\n");

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain("Trained", Assert.Single(run.Sources).Value.Replace("ITrained", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void AChangedFileWritesItsNetworkOnly()
    {
        const string Other = "using Autoencoders;\n\n[Autoencoder(6, 3)]\npublic partial class Other;\n";
        var old = new WeightsDescription("net.safetensors", [Architecture, "length\t172", .. s_tensors]);
        var longer = new WeightsDescription("net.safetensors", [Architecture, "length\t180", .. s_tensors]);
        Compilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14, Network, Other);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(files: old);
        Assert.Equal(2, GeneratorHarness.Drive(ref driver, compilation).Sources.Count);

        driver = driver.ReplaceAdditionalText(old, longer);
        GeneratorRun run = GeneratorHarness.Drive(ref driver, compilation);

        Assert.Equal(2, run.TextReasons.Count());
        Assert.Single(run.TextReasons, reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(run.Reasons("Parse"), GeneratorHarness.AssertCached);
    }

    private static void AssertMistake(string id, string message, WeightsDescription file)
    {
        GeneratorRun run = GeneratorHarness.Run(Network + "static class User { static Net Get() => Net.Trained; }", files: file);

        Diagnostic mistake = Assert.Single(run.Diagnostics);
        Assert.Equal((id, message), (mistake.Id, mistake.GetMessage()));
        Assert.Equal("\"net.safetensors\"", Network.Substring(mistake.Location.SourceSpan.Start, mistake.Location.SourceSpan.Length));
        Assert.DoesNotContain(run.CompilerDiagnostics, found => found.Severity == DiagnosticSeverity.Error);
    }
}
