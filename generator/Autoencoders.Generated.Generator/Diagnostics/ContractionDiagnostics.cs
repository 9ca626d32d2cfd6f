using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of encoders that are contracted.</summary>
internal static class ContractionDiagnostics
{
    /// <summary>AEG050: A layer of the encoder carries no tangents.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind: <c>BatchNorm</c>.</param>
    public static DiagnosticInfo LayerNotContracted(Anchor anchor, int layer, string kind) =>
        NetworkDiagnostics.Of(Descriptors.LayerNotContracted, anchor, layer, kind);

    /// <summary>AEG051: An activation in the encoder looks at all channels.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="activation">The activation.</param>
    public static DiagnosticInfo ActivationNotContracted(Anchor anchor, int layer, string activation) =>
        NetworkDiagnostics.Of(Descriptors.ActivationNotContracted, anchor, layer, activation);
}
