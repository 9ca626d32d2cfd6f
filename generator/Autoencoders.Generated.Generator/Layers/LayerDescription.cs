using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer in words.</summary>
internal static class LayerDescription
{
    /// <summary>The kind and its facts as they stand in weights files: <c>dense 32</c>.</summary>
    public static string Describe(this ILayer layer) =>
        string.Join(" ", layer.Facts.Select(fact => fact.Shown).Where(shown => shown.Length > 0).Prepend(layer.Word));

    /// <summary>The same with the layer whose channels it joins: <c>concatenate 2</c>.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="reads">The values that it reads.</param>
    public static string Describe(this ILayer layer, EquatableArray<Value> reads) =>
        layer.Is(LayerTraits.JoinsValue) ? $"{layer.Describe()} {reads[1].Id}" : layer.Describe();
}
