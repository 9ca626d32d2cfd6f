using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Mistakes in a code of entries of a codebook.</summary>
internal static class QuantizationDiagnostics
{
    /// <summary>AEG049: The values of an entry do not divide the channels of a position.</summary>
    /// <param name="anchor">Where the length stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="length">The values of an entry.</param>
    /// <param name="channels">The channels of a position.</param>
    public static DiagnosticInfo EntryDoesNotDivide(Anchor anchor, int layer, int length, int channels) =>
        NetworkDiagnostics.Of(CodeDescriptors.EntryDoesNotDivide, anchor, layer, length, channels);
}
