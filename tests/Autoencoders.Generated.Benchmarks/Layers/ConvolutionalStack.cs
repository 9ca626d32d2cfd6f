namespace Autoencoders.Benchmarks.Layers;

/// <summary>
/// The convolutional autoencoder of the Keras blog, "Building Autoencoders in Keras" (2016): 28 x 28 pixels, a code of 8 x 4 x 4.
/// </summary>
internal static class ConvolutionalStack
{
    private const int Seed = 1;
    private const int Kernel = 3;

    /// <summary>[channels, height, width] of input and reconstruction.</summary>
    public static int[] Shape => [1, 28, 28];

    public static ILayer[] Create()
    {
        var random = new Random(Seed);
        return Stack(
            Convolution(16, Padding.Same, Activation.Relu),
            MaxPoolingLayer.Create,
            Convolution(8, Padding.Same, Activation.Relu),
            MaxPoolingLayer.Create,
            Convolution(8, Padding.Same, Activation.Relu),
            MaxPoolingLayer.Create,
            Convolution(8, Padding.Same, Activation.Relu),
            UpsamplingLayer.Create,
            Convolution(8, Padding.Same, Activation.Relu),
            UpsamplingLayer.Create,
            Convolution(16, Padding.Valid, Activation.Relu),
            UpsamplingLayer.Create,
            Convolution(1, Padding.Same, Activation.Sigmoid));

        Func<int[], ILayer> Convolution(int filters, Padding padding, Activation activation) =>
            input => ConvolutionLayer.Create(input, filters, Kernel, padding, activation, random);
    }

    private static ILayer[] Stack(params Func<int[], ILayer>[] makers)
    {
        var layers = new List<ILayer>();
        foreach (Func<int[], ILayer> make in makers)
            layers.Add(make(layers.Count == 0 ? Shape : layers[^1].OutputShape));
        return [.. layers];
    }
}
