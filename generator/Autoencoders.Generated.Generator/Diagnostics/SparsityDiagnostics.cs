using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of sparse codes and of noise on samples.</summary>
internal static class SparsityDiagnostics
{
    /// <summary>AEG039: Noise stands behind something else than the input.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute: <c>Corruption</c>.</param>
    /// <param name="before">The attribute before it.</param>
    public static DiagnosticInfo CorruptionMisplaced(Anchor anchor, string kind, string before) =>
        NetworkDiagnostics.Of(CodeDescriptors.CorruptionMisplaced, anchor, kind, before);

    /// <summary>AEG040: Nothing makes the code sparse, or several things do.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute: <c>SparseCode</c>.</param>
    /// <param name="found">What makes it sparse.</param>
    /// <param name="choices">What could.</param>
    public static DiagnosticInfo SparsityNotSingle(Anchor anchor, string kind, IEnumerable<string> found, IEnumerable<string> choices) =>
        NetworkDiagnostics.Of(
            CodeDescriptors.SparsityNotSingle,
            anchor,
            kind,
            found.Any() ? string.Join(" and ", found) : "nothing",
            string.Join(", ", choices));

    /// <summary>AEG041: More units stay active than the code has.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute: <c>SparseCode</c>.</param>
    /// <param name="active">How many are to stay.</param>
    /// <param name="units">The units at a position of the code.</param>
    public static DiagnosticInfo MoreActiveThanUnits(Anchor anchor, string kind, int active, int units) =>
        NetworkDiagnostics.Of(CodeDescriptors.MoreActiveThanUnits, anchor, kind, active, units);

    /// <summary>AEG042: The units of the code are no rates.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute: <c>SparseCode</c>.</param>
    /// <param name="layer">The number of the layer that makes the values; 0 for the input.</param>
    /// <param name="activation">Its activation.</param>
    public static DiagnosticInfo CodeHasNoRates(Anchor anchor, string kind, int layer, string activation) =>
        NetworkDiagnostics.Of(CodeDescriptors.CodeHasNoRates, anchor, kind, layer, activation);

    /// <summary>AEG043: The type is not a visible struct that implements ICorruption.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="type">The type as text.</param>
    /// <param name="reason">Why not, in words behind its name.</param>
    public static DiagnosticInfo NotACorruption(Anchor anchor, string type, string reason) =>
        NetworkDiagnostics.Of(CodeDescriptors.NotACorruption, anchor, type, reason);

    /// <summary>AEG055: Image noise needs an image or a sequence.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="noise">The member of <c>Noise</c>.</param>
    /// <param name="length">The values of a sample.</param>
    public static DiagnosticInfo NoImageToCorrupt(Anchor anchor, string noise, int length) =>
        NetworkDiagnostics.Of(CodeDescriptors.NoImageToCorrupt, anchor, noise, length);
}
