namespace Autoencoders.Benchmarks.Layers;

/// <summary>Mirrored networks of dense layers, with ReLU inside.</summary>
internal static class DenseStack
{
    private const int Seed = 1;

    /// <param name="sizes">The units from input to reconstruction.</param>
    /// <param name="code">The activation of the layer in the middle, which makes the code.</param>
    /// <param name="output">The activation of the last layer.</param>
    public static ILayer[] Create(int[] sizes, Activation code, Activation output)
    {
        var random = new Random(Seed);
        var layers = new ILayer[sizes.Length - 1];
        for (int i = 0; i < layers.Length; i++)
        {
            Activation activation = i == layers.Length - 1 ? output : i == (layers.Length / 2) - 1 ? code : Activation.Relu;
            layers[i] = new DenseLayer(sizes[i], sizes[i + 1], activation, random);
        }

        return layers;
    }
}
