using System.Reflection;
using System.Runtime.Loader;
using Autoencoders.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>
/// Tiny layers have one text where the compiler optimizes and another where it does not: kernels of the library instead of straight-line
/// code. Both give the same bits for one sample.
/// </summary>
public sealed class BuildFormTests
{
    private const int Samples = 20;

    private const string Tiny = "[Autoencoder(7, 5, 2, Hidden = Activation.Tanh)]";

    private const string Larger = """
        [Autoencoder(Hidden = Activation.Gelu, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
        [Input(40)] [Dense(24)] [Dense(9)] [Code(3)]
        """;

    private const string Mixed = """
        [Autoencoder(Tied = true)]
        [Input(4, 4, 1)] [Conv2D(3, 3, Activation.Elu, Padding = Padding.Same)] [Dense(6, Activation.Softmax)] [Code(2)]
        """;

    [Theory]
    [InlineData(Tiny)]
    [InlineData(Larger)]
    [InlineData(Mixed)]
    public void AnOptimizedBuildAndAnotherGiveTheSameBits(string attributes)
    {
        (Type debug, string debugText) = Compile(OptimizationLevel.Debug, attributes);
        (Type release, string releaseText) = Compile(OptimizationLevel.Release, attributes);

        Assert.NotEqual(debugText, releaseText);
        Assert.Equal(Outputs(debug), Outputs(release));
    }

    private static (Type Network, string Text) Compile(OptimizationLevel level, string attributes)
    {
        CSharpCompilation written = GeneratorHarness.Compile(
            LanguageVersion.CSharp14, $"using Autoencoders;\n{attributes} public sealed partial class Net;");
        GeneratorDriver driver = GeneratorHarness.CreateDriver();
        GeneratorRun run = GeneratorHarness.Drive(
            ref driver, written.WithAssemblyName($"{level}").WithOptions(written.Options.WithOptimizationLevel(level)));
        using MemoryStream image = new();
        Assert.True(run.Output.Emit(image).Success);
        image.Position = 0;
        Type network = new AssemblyLoadContext($"{level}").LoadFromStream(image).GetType("Net", throwOnError: true)!;
        return (network, Assert.Single(run.Sources.Values));
    }

    private static uint[] Outputs(Type network) => (uint[])typeof(BuildFormTests)
        .GetMethod(nameof(OutputsOf), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(network)
        .Invoke(null, null)!;

    private static uint[] OutputsOf<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed: 7);
        CounterRandom random = new(11);
        List<uint> bits = [];
        float[] sample = new float[TNetwork.InputLength], code = new float[TNetwork.CodeLength], output = new float[sample.Length];
        for (int i = 0; i < Samples; i++)
        {
            random.Fill(sample, 0f, 1f);
            network.Encode(sample, [], code);
            AddBits(code);
            network.Decode(code, [], output);
            AddBits(output);
            network.Reconstruct(sample, [], output);
            AddBits(output);
            AddBits([network.ReconstructionError(sample, [])]);
        }

        Assert.Contains(bits, value => value != 0);
        return [.. bits];

        void AddBits(float[] values) => bits.AddRange(values.Select(BitConverter.SingleToUInt32Bits));
    }
}
