using Autoencoders.Generator.Layers;
using Autoencoders.Kernels;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// The rule for layers whose weights inference keeps a second time, in the panels that products of batches read: it costs the memory, and
/// spares each call the packing or, with few rows, a walk through the weights that fits no cache.
/// </summary>
internal static class PackingRule
{
    /// <summary>True if packed weights take less time, and no more than twice the memory.</summary>
    /// <remarks>A matrix of one panel already lies as it is read.</remarks>
    public static bool Pays(ILayer layer) =>
        layer.Is(LayerTraits.PacksWeights)
        && (long)layer.Input.Length * layer.Output.Length > PanelSize.MostFloatsInPlace
        && layer.Output.Length is > PanelSize.Columns / 2 and not PanelSize.Columns;

    /// <summary>The floats of the panels, whose last is filled up.</summary>
    public static long LengthOf(ILayer layer) =>
        layer.Input.Length * ((layer.Output.Length + PanelSize.Columns - 1L) / PanelSize.Columns * PanelSize.Columns);
}
