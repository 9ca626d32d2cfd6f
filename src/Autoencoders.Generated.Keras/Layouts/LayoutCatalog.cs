namespace Autoencoders.Keras.Layouts;

/// <summary>The layouts by the kinds of layers; a new kind is its own file and a row here.</summary>
internal static class LayoutCatalog
{
    private static readonly Dictionary<string, ILayout> s_layouts = new()
    {
        [LayerKinds.Dense] = new DenseLayout(),
        [LayerKinds.SparseDense] = new DenseLayout(),
        [LayerKinds.Conv1D] = new ConvolutionLayout(),
        [LayerKinds.Conv2D] = new ConvolutionLayout(),
        [LayerKinds.ConvTranspose1D] = new TransposedConvolutionLayout(),
        [LayerKinds.ConvTranspose2D] = new TransposedConvolutionLayout(),
        [LayerKinds.BatchNorm] = new NormalizationLayout(
            "BatchNormalization", TensorRoles.Weight, TensorRoles.Bias, TensorRoles.RunningMean, TensorRoles.RunningVariance),
        [LayerKinds.LayerNorm] = new NormalizationLayout("LayerNormalization", TensorRoles.Weight, TensorRoles.Bias),
        [LayerKinds.GroupNorm] = new NormalizationLayout("GroupNormalization", TensorRoles.Weight, TensorRoles.Bias),
        [LayerKinds.Gru] = new RecurrentLayout("GRU", 1, 0, 2),
        [LayerKinds.Lstm] = new RecurrentLayout("LSTM", 0, 1, 2, 3),
    };

    /// <summary>The layout of a layer; null if Keras has no such layer.</summary>
    public static ILayout? Find(LayerDescription layer) => s_layouts.GetValueOrDefault(layer.Kind);
}
