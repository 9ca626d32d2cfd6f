using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The nodes of each kind of layer. Layers that do nothing outside training have no row.</summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, ILayerNodes> s_rows = new()
    {
        [LayerKinds.Dense] = new DenseNodes(),
        [LayerKinds.SparseDense] = new SparseDenseNodes(),
        [LayerKinds.Conv1D] = new ConvolutionNodes(),
        [LayerKinds.Conv2D] = new ConvolutionNodes(),
        [LayerKinds.ConvTranspose1D] = new TransposedConvolutionNodes(),
        [LayerKinds.ConvTranspose2D] = new TransposedConvolutionNodes(),
        [LayerKinds.MaxPool1D] = new MaxPoolNodes(),
        [LayerKinds.MaxPool2D] = new MaxPoolNodes(),
        [LayerKinds.AveragePool1D] = new AveragePoolNodes(),
        [LayerKinds.AveragePool2D] = new AveragePoolNodes(),
        [LayerKinds.GlobalAveragePool] = new GlobalAveragePoolNodes(),
        [LayerKinds.Upsample1D] = new UpsampleNodes(),
        [LayerKinds.Upsample2D] = new UpsampleNodes(),
        [LayerKinds.Upsample] = new SpreadNodes(),
        [LayerKinds.Gru] = new RecurrentNodes("GRU", [1, 0, 2], Attributes.Integer("linear_before_reset", 1)),
        [LayerKinds.Lstm] = new RecurrentNodes("LSTM", [0, 3, 1, 2]),
        [LayerKinds.Attention] = new AttentionNodes(),
        [LayerKinds.Positions] = new PositionsNodes(),
        [LayerKinds.BatchNorm] = new BatchNormNodes(),
        [LayerKinds.LayerNorm] = new LayerNormNodes(),
        [LayerKinds.GroupNorm] = new GroupNormNodes(),
        [LayerKinds.Residual] = new ResidualNodes(),
        [LayerKinds.Concatenate] = new ConcatenateNodes(),
        [LayerKinds.Condition] = new ConditionNodes(),
        [LayerKinds.Missing] = new MissingNodes(),
        [LayerKinds.Gaussian] = new GaussianNodes(),
        [LayerKinds.Codebook] = new CodebookNodes(),
        [LayerKinds.FiniteScalar] = new FiniteScalarNodes(),
        [LayerKinds.Largest] = new LargestNodes(),
    };

    /// <summary>The nodes of a layer.</summary>
    /// <exception cref="NotSupportedException">The kind has no row.</exception>
    public static ILayerNodes Find(LayerDescription layer) => s_rows.TryGetValue(layer.Kind, out ILayerNodes? nodes)
        ? nodes
        : throw new NotSupportedException($"Layer {layer.Number} '{layer.Name}' cannot be saved as ONNX: its kind is '{layer.Kind}'.");
}
