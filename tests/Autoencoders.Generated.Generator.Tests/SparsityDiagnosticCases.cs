namespace Autoencoders.Generator.Tests;

/// <summary>The mistakes of sparse codes and of noise on samples: id, source with the reported place in marks, message.</summary>
public static class SparsityDiagnosticCases
{
    private const string Good =
        "static void ICorruption.Apply(System.ReadOnlySpan<float> input, System.Span<float> corrupted, CounterRandom random) { }";

    public static TheoryData<string, string, string> All { get; } = new()
    {
        {
            "AEG039", "[Autoencoder, Input(64), Dense(32), ⟦Corruption(Noise.Gaussian, 0.5f)⟧, Code(8)] public partial class Net;",
            "[Corruption] comes after [Dense], but noise is applied to the sample; write it directly after [Input]"
        },
        {
            "AEG039", "[Autoencoder, Input(64), Code(8), ⟦Corruption(Noise.Masking, 0.5f)⟧, Dense(64)] public partial class Net;",
            "[Corruption] comes after [Code], but noise is applied to the sample; write it directly after [Input]"
        },
        {
            "AEG040", "[Autoencoder, Input(64), ⟦SparseCode(32)⟧] public partial class Net;",
            "[SparseCode] is made sparse by nothing; write exactly one of ActivityL1, TargetRate, ActiveUnits"
        },
        {
            "AEG040", "[Autoencoder, Input(64), SparseCode(32, ActivityL1 = 0.1f, ActiveUnits = ⟦4⟧)] public partial class Net;",
            "[SparseCode] is made sparse by ActivityL1 and ActiveUnits; write exactly one of ActivityL1, TargetRate, ActiveUnits"
        },
        {
            "AEG041", "[Autoencoder, Input(64), SparseCode(32, ActiveUnits = ⟦33⟧)] public partial class Net;",
            "[SparseCode] keeps 33 units active, but the code has only 32; write a smaller number, or [Code]"
        },
        {
            "AEG041", "[Autoencoder, Input(8, 8, 1), Conv2D(4, 3), SparseCode(ActiveUnits = ⟦5⟧)] public partial class Net;",
            "[SparseCode] keeps 5 units active, but the code has only 4; write a smaller number, or [Code]"
        },
        {
            "AEG042", "[Autoencoder, Input(64), SparseCode(32, ⟦Activation.Relu⟧, TargetRate = 0.05f)] public partial class Net;",
            "The target rate of [SparseCode] needs a code from 0 to 1, but layer 1 has Activation.Relu; write Activation.Sigmoid there"
        },
        {
            "AEG042", "[Autoencoder, Input(64), SparseCode(32, TargetRate = ⟦0.05f⟧)] public partial class Net;",
            "The target rate of [SparseCode] needs a code from 0 to 1, but layer 1 has Activation.Identity; write Activation.Sigmoid there"
        },
        {
            "AEG042",
            "[Autoencoder, Input(8, 8, 1), Conv2D(4, 3, ⟦Activation.Tanh⟧), MaxPool2D(2), SparseCode(TargetRate = 0.1f)] "
            + "public partial class Net;",
            "The target rate of [SparseCode] needs a code from 0 to 1, but layer 1 has Activation.Tanh; write Activation.Sigmoid there"
        },
        {
            "AEG043", "[Autoencoder(64, 8), Corruption(⟦typeof(string)⟧)] public partial class Net;",
            "'string' is no struct that a type argument can be; name an internal or public struct that implements ICorruption"
        },
        {
            "AEG043", "[Autoencoder(64, 8), Corruption(⟦typeof(int)⟧)] public partial class Net;",
            "'int' does not implement ICorruption; name an internal or public struct that implements ICorruption"
        },
        {
            "AEG043", "[Autoencoder(64, 8), Corruption(⟦null!⟧)] public partial class Net;",
            "'null' is no type; name an internal or public struct that implements ICorruption"
        },
        {
            "AEG043",
            "public partial class Outer { private struct Mine : ICorruption { " + Good
            + " } [Autoencoder(64, 8), Corruption(⟦typeof(Mine)⟧)] public partial class Net; }",
            "'Outer.Mine' is private, protected or of one file; name an internal or public struct that implements ICorruption"
        },
        {
            "AEG020", "[Autoencoder, Input(64), SparseCode(32, ActiveUnits = ⟦0⟧)] public partial class Net;",
            "Layer 2, [SparseCode], has size 0; write a size of 1 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(64), SparseCode(32, Activation.Sigmoid, TargetRate = ⟦1f⟧)] public partial class Net;",
            "TargetRate of [SparseCode] is 1; it must be above 0 and below 1"
        },
        {
            "AEG034", "[Autoencoder, Input(64), SparseCode(32, ActivityL1 = ⟦0f⟧)] public partial class Net;",
            "ActivityL1 of [SparseCode] is 0; it must be above 0"
        },
        {
            "AEG034", "[Autoencoder(64, 8), Corruption(Noise.SaltAndPepper, ⟦1.5f⟧)] public partial class Net;",
            "amount of [Corruption] is 1.5; it must be from 0 to 1"
        },
        {
            "AEG034", "[Autoencoder(64, 8), Corruption(Noise.Gaussian, ⟦-1f⟧)] public partial class Net;",
            "amount of [Corruption] is -1; it must be 0 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(8, 8, 1), Corruption(Noise.Block, ⟦1.5f⟧), Code(8)] public partial class Net;",
            "amount of [Corruption] is 1.5; it must be from 0 to 1"
        },
        {
            "AEG034", "[Autoencoder, Input(8, 8, 1), Corruption(Noise.Downsample, ⟦2.5f⟧), Code(8)] public partial class Net;",
            "amount of [Corruption] is 2.5; it must be a whole number of 1 or more"
        },
        {
            "AEG034", "[Autoencoder, Input(8, 8), Corruption(Noise.Downsample, ⟦0f⟧), Code(8)] public partial class Net;",
            "amount of [Corruption] is 0; it must be a whole number of 1 or more"
        },
        {
            "AEG055", "[Autoencoder(64, 8), Corruption(⟦Noise.Block⟧, 0.5f)] public partial class Net;",
            "Noise.Block works on images and sequences, but the input is a vector of 64 values; write [Input(height, width, channels)], "
            + "[Input(length, channels)], or another noise"
        },
        {
            "AEG055", "[Autoencoder, Input(49), Corruption(⟦Noise.Downsample⟧, 2f), Code(8)] public partial class Net;",
            "Noise.Downsample works on images and sequences, but the input is a vector of 49 values; write "
            + "[Input(height, width, channels)], [Input(length, channels)], or another noise"
        },
        {
            "AEG025", "[Autoencoder(64, 8), Corruption(⟦(Noise)9⟧, 1f)] public partial class Net;",
            "(Noise)9 is not a member of Noise; write one of Gaussian, Masking, SaltAndPepper, Uniform, Block, Downsample"
        },
        {
            "AEG035", "[Autoencoder, Input(64), SparseCode(32, ActiveUnits = 4, RateWeight = ⟦1f⟧)] public partial class Net;",
            "RateWeight of [SparseCode] applies only with TargetRate; choose that or remove RateWeight"
        },
    };
}
