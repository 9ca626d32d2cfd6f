using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>What the compiler accepts of a network whose decoder reads the encoder past the code.</summary>
[Trait("Registers", "Any")]
public sealed class ReconstructorTests
{
    private const string UNet = "[Autoencoder(9, 6, 2)] partial class Plain; "
        + "[Autoencoder, Input(9), Dense(6), Skip(\"a\"), Code(2), Dense(6), Concatenate(\"a\"), Dense(9)] partial class Net;";

    [Theory]
    [InlineData("network.Reconstruct(row, row); network.ReconstructionErrorBatch(row, row); network.Save(\"net.safetensors\");")]
    [InlineData("new Trainer<Net>(network, new Adam()).Step(row); network.Clone().WarmUp();")]
    [InlineData("IReconstructor<Net> same = network; IReconstructor<Plain> plain = new Plain();")]
    public void ItReconstructsAndTrains(string use) => Assert.Empty(ErrorsOf(use));

    [Theory]
    [InlineData("network.Encode(row, row);", "CS1061")]
    [InlineData("network.Decode(row, row);", "CS1061")]
    [InlineData("network.DecodeBatch(row, row);", "CS1061")]
    [InlineData("AnomalyDetector<Net>? detector = null;", "CS0311")]
    [InlineData("IAutoencoder<Net>? encoder = null;", "CS0311")]
    public void ItHasNoCodeAndDetectsNoAnomalies(string use, string error) => Assert.Contains(error, ErrorsOf(use));

    private static string[] ErrorsOf(string use)
    {
        GeneratorRun run = GeneratorHarness.Run(
            "#nullable enable\nusing Autoencoders; " + UNet + " static class Use { static void Try(Net network, float[] row) { " + use + " } }");
        Assert.Empty(run.Diagnostics);
        return [.. run.CompilerDiagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Id)];
    }
}
