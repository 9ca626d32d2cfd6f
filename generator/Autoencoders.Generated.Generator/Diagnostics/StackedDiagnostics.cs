using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The diagnostics of <c>[Stacked]</c>.</summary>
internal static class StackedDiagnostics
{
    /// <summary>AEG052: The network is one level.</summary>
    /// <param name="anchor">The attribute.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo NothingToPretrain(Anchor anchor, string type) =>
        NetworkDiagnostics.Of(Descriptors.NothingToPretrain, anchor, type);

    /// <summary>AEG053: A layer can't be trained level by level.</summary>
    /// <param name="anchor">The layer's attribute, or where none is written, <c>[Stacked]</c>.</param>
    /// <param name="layer">Its number.</param>
    /// <param name="kind">Its attribute.</param>
    public static DiagnosticInfo LayerNotStackable(Anchor anchor, int layer, string kind) =>
        NetworkDiagnostics.Of(Descriptors.LayerNotStackable, anchor, layer, kind);
}
