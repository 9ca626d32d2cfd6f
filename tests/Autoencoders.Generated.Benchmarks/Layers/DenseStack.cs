namespace Autoencoders.Benchmarks.Layers;

/// <summary>Networks of dense layers, with ReLU inside.</summary>
internal static class DenseStack
{
    private const int Seed = 1;

    /// <param name="sizes">The units from input to reconstruction.</param>
    /// <param name="output">The activation of the last layer.</param>
    public static ILayer[] Create(int[] sizes, Activation output)
    {
        var random = new Random(Seed);
        var layers = new ILayer[sizes.Length - 1];
        for (int i = 0; i < layers.Length; i++)
            layers[i] = new DenseLayer(sizes[i], sizes[i + 1], i < layers.Length - 1 ? Activation.Relu : output, random);
        return layers;
    }
}
