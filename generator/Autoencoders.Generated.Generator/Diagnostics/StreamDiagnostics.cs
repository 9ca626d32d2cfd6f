using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of layers that read in the order of time.</summary>
internal static class StreamDiagnostics
{
    /// <summary>AEG071: The windows of a layer have no order of time.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind: <c>Conv2D</c>.</param>
    public static DiagnosticInfo NotCausal(Anchor anchor, int layer, string kind) =>
        NetworkDiagnostics.Of(StreamDescriptors.NotCausal, anchor, layer, kind);
}
