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
        [LayerKinds.Attention] = AttentionLayer.Of,
        [LayerKinds.LayerNorm] = LayerNormLayer.Of,
    };

    /// <summary>The layers of a generated class for its peers, with first weights; those that only act in training are left out.</summary>
    /// <param name="layers">From the first one to the last.</param>
    public static ILayer[] Of(IEnumerable<LayerDescription> layers)
    {
        var random = new Random(Seed);
        List<(int Number, ILayer Layer)> made = [];
        foreach (LayerDescription layer in layers.Where(layer => !layer.IsTrainingOnly))
            made.Add((layer.Number, layer.Kind == LayerKinds.Residual ? Span(layer, made) : Make(layer, random)));
        return [.. made.Select(one => one.Layer)];
    }

    private static ILayer Make(LayerDescription layer, Random random) => s_kinds.TryGetValue(layer.Kind, out var make)
        ? make(layer, random)
        : throw new NotSupportedException($"No peer computes '{layer}'.");

    /// <summary>Takes the layers of a span, which are the latest.</summary>
    private static ResidualLayer Span(LayerDescription sum, List<(int Number, ILayer Layer)> made)
    {
        ILayer[] span = [.. made.Where(one => one.Number > sum.Reads[1]).Select(one => one.Layer)];
        made.RemoveRange(made.Count - span.Length, span.Length);
        return new ResidualLayer(span);
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
