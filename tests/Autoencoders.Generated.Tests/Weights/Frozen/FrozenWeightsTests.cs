using System.Runtime.CompilerServices;

namespace Autoencoders.Tests.Weights.Frozen;

/// <summary>Weights that are part of the assembly of these tests.</summary>
[Trait("Registers", "Any")]
public sealed class FrozenWeightsTests
{
    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [Fact]
    public void TheNetworkAndItsScalerAreThoseOfTheFile()
    {
        string path = Path.Combine(Folder(), "scaled.safetensors");
        FrozenAutoencoder loaded = FrozenAutoencoder.Load(path, out IScaler? scaler);

        Assert.Equal(State(loaded), State(FrozenAutoencoder.Trained));
        Assert.Same(FrozenAutoencoder.Trained, FrozenAutoencoder.Trained);
        Assert.Equal(File.ReadAllBytes(path), FrozenAutoencoder.TrainedFile);
        float[] row = [1, 2, 3, 4, 5], expected = new float[5], found = new float[5];
        scaler!.Transform(row, expected);
        FrozenAutoencoder.TrainedScaler.Transform(row, found);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void AFileThatTheAssemblyLacksOrHasInAnotherLengthIsRefused()
    {
        InvalidOperationException missing = Assert.Throws<InvalidOperationException>(
            () => FrozenWeights.Load<FrozenAutoencoder>("absent.safetensors", 1));
        InvalidOperationException other = Assert.Throws<InvalidOperationException>(
            () => FrozenWeights.Load<FrozenAutoencoder>("Weights/Frozen/scaled.safetensors", 1));

        Assert.Equal(
            "The assembly 'Autoencoders.Generated.Tests' lacks the weights file 'absent.safetensors', which was part of its build.", missing.Message);
        Assert.Contains("but the code was written for 1; rebuild the project", other.Message, StringComparison.Ordinal);
    }

    private static float[] State<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
        => network.State.ToArray();
}
