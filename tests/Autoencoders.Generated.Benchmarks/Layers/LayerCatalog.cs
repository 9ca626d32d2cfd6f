namespace Autoencoders.Benchmarks.Layers;

/// <summary>The kinds of layers that every peer computes, a row each.</summary>
internal static class LayerCatalog
{
    private const int Seed = 1;

    private static readonly Dictionary<string, Func<LayerDescription, Random, ILayer>> s_kinds = new()
    {
        [LayerKinds.Dense] = DenseLayer.Of,
        [LayerKinds.Conv1D] = ConvolutionLayer.Of,
        [LayerKinds.Conv2D] = ConvolutionLayer.Of,
        [LayerKinds.ConvTranspose1D] = TransposedConvolutionLayer.Of,
        [LayerKinds.ConvTranspose2D] = TransposedConvolutionLayer.Of,
        [LayerKinds.MaxPool2D] = MaxPoolingLayer.Of,
        [LayerKinds.Upsample2D] = UpsamplingLayer.Of,
        [LayerKinds.Upsample] = RepeatLayer.Of,
        [LayerKinds.Gru] = RecurrentLayer.Of,
        [LayerKinds.Lstm] = RecurrentLayer.Of,
    };

    /// <summary>The layers of a generated class for its peers, with first weights; those that only act in training are left out.</summary>
    /// <param name="layers">From the first one to the last.</param>
    public static ILayer[] Of(IEnumerable<LayerDescription> layers)
    {
        var random = new Random(Seed);
        return
        [
            .. layers.Where(layer => !layer.IsTrainingOnly).Select(layer => s_kinds.TryGetValue(layer.Kind, out var make)
                ? make(layer, random)
                : throw new NotSupportedException($"No peer computes '{layer}'.")),
        ];
    }

    /// <summary>A shape as PyTorch and ONNX have it.</summary>
    /// <param name="shape">The shape with its channels last.</param>
    public static int[] ChannelsFirst(IReadOnlyList<int> shape) => [shape[^1], .. shape.SkipLast(1)];

    /// <summary>Refuses facts that peers are not told of.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="facts">The facts that peers compute it with.</param>
    public static void Require(LayerDescription layer, params (string Name, string Value)[] facts)
    {
        foreach (LayerFact fact in layer.Facts)
        {
            if (facts.Any(known => known.Name == fact.Name && known.Value != fact.Value))
                throw new NotSupportedException($"No peer computes a layer with {fact}: '{layer}'.");
        }
    }
}
