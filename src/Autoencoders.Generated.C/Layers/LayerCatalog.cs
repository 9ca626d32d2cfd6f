namespace Autoencoders.C.Layers;

/// <summary>The C of each kind of layer. Layers that do nothing outside training have no row.</summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, ILayerSource> s_rows = new()
    {
        [LayerKinds.Dense] = new DenseSource(),
        [LayerKinds.SparseDense] = new SparseDenseSource(),
        [LayerKinds.Conv1D] = new ConvolutionSource(),
        [LayerKinds.Conv2D] = new ConvolutionSource(),
        [LayerKinds.ConvTranspose1D] = new TransposedConvolutionSource(),
        [LayerKinds.ConvTranspose2D] = new TransposedConvolutionSource(),
        [LayerKinds.MaxPool1D] = new MaxPoolSource(),
        [LayerKinds.MaxPool2D] = new MaxPoolSource(),
        [LayerKinds.AveragePool1D] = new AveragePoolSource(),
        [LayerKinds.AveragePool2D] = new AveragePoolSource(),
        [LayerKinds.GlobalAveragePool] = new GlobalAveragePoolSource(),
        [LayerKinds.Upsample1D] = new UpsampleSource(),
        [LayerKinds.Upsample2D] = new UpsampleSource(),
        [LayerKinds.Upsample] = new SpreadSource(),
        [LayerKinds.Gru] = new GruSource(),
        [LayerKinds.Lstm] = new LstmSource(),
        [LayerKinds.Attention] = new AttentionSource(),
        [LayerKinds.Positions] = new PositionsSource(),
        [LayerKinds.BatchNorm] = new BatchNormSource(),
        [LayerKinds.LayerNorm] = new LayerNormSource(),
        [LayerKinds.GroupNorm] = new GroupNormSource(),
        [LayerKinds.Residual] = new ResidualSource(),
        [LayerKinds.Concatenate] = new ConcatenateSource(),
        [LayerKinds.Condition] = new ConditionSource(),
        [LayerKinds.Missing] = new MissingSource(),
        [LayerKinds.Gaussian] = new GaussianSource(),
        [LayerKinds.Codebook] = new CodebookSource(),
        [LayerKinds.FiniteScalar] = new FiniteScalarSource(),
        [LayerKinds.Largest] = new LargestSource(),
    };

    /// <summary>The C of a layer.</summary>
    /// <exception cref="NotSupportedException">The kind has no row.</exception>
    public static ILayerSource Find(LayerDescription layer) => s_rows.TryGetValue(layer.Kind, out ILayerSource? source)
        ? source
        : throw new NotSupportedException($"Layer {layer.Number} '{layer.Name}' cannot be saved as C: its kind is '{layer.Kind}'.");
}
