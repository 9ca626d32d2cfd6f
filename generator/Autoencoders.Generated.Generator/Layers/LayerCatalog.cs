using Autoencoders.Generator.Corruption;

namespace Autoencoders.Generator.Layers;

/// <summary>The kinds of layers; a new one is its attribute, its file and its row.</summary>
internal static class LayerCatalog
{
    public static IReadOnlyList<LayerKind> All { get; } =
    [
        CorruptionLayer.Kind,
        DenseLayer.Kind,
        SparseDenseLayer.Kind,
        .. ConvolutionLayer.Kinds,
        .. TransposedConvolutionLayer.Kinds,
        .. PoolLayer.Kinds,
        .. UpsampleLayer.Kinds,
        .. RecurrentLayer.Kinds,
        DropoutLayer.Kind,
        BatchNormLayer.Kind,
        LayerNormLayer.Kind,
        GroupNormLayer.Kind,
        AttentionLayer.Kind,
        PositionalEncodingLayer.Kind,
        .. ResidualSumLayer.Kinds,
        ConcatenationLayer.Start,
        ConcatenationLayer.Kind,
    ];

    public static LayerKind? Find(string attribute) => All.FirstOrDefault(kind => kind.Attribute == attribute);
}
