namespace Autoencoders.Generator.Layers;

/// <summary>A layer in words.</summary>
internal static class LayerDescription
{
    /// <summary>The kind and its facts as they stand in weights files: <c>dense 32</c>.</summary>
    public static string Describe(this ILayer layer) =>
        string.Join(" ", layer.Facts.Select(fact => fact.Shown).Where(shown => shown.Length > 0).Prepend(layer.Word));
}
