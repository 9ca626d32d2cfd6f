using Autoencoders.Generator.Tests.Harness;

namespace Autoencoders.Generator.Tests;

/// <summary>Whole generated files, each a network that a reader would study; ten at most.</summary>
[Trait("Registers", "Any")]
public sealed class SnapshotTests
{
    [Fact]
    public void TinyUnrolled() => Verify("""
        using Autoencoders;

        namespace Machines;

        [Autoencoder(4, 3, 2, Hidden = Activation.Tanh)]
        public sealed partial class SensorAutoencoder;
        """);

    [Fact]
    public void DigitsWithOwnDecoder() => Verify("""
        using Autoencoders;

        [Autoencoder(Loss = Loss.BinaryCrossEntropy)]
        [Input(784)]
        [Dense(128)]
        [Code(32)]
        [Dense(96, Activation.Tanh)]
        [Dense(784, Activation.Sigmoid)]
        public sealed partial class DigitAutoencoder;
        """);

    [Fact]
    public void ImagesNormalized() => Verify("""
        using Autoencoders;

        [Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
        [Input(8, 8, 1)]
        [Conv2D(8, 3, Activation.Identity)]
        [BatchNorm(Activation.Relu)]
        [MaxPool2D(2)]
        [Code(6)]
        public sealed partial class GlyphAutoencoder;
        """);

    [Fact]
    public void OnlyInfers() => Verify("""
        using Autoencoders;

        [Autoencoder(Training = false)]
        [Input(6)]
        [Corruption(Noise.Gaussian, 0.1f)]
        [Dense(4, Activation.Tanh, L2 = 0.001f)]
        [Dropout(0.2f)]
        [SparseCode(8, ActivityL1 = 0.01f)]
        [Dense(6)]
        public sealed partial class WatchAutoencoder;
        """);

    private static void Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        Snapshot.Verify(Assert.Single(GeneratorHarness.Run(source).AssertClean().Sources).Value, test: test);
}
