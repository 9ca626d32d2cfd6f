using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of networks that are exported as C functions.</summary>
internal static class ExportDiagnostics
{
    /// <summary>AEG072: A prefix is not the beginning of a name in C.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="prefix">The prefix.</param>
    public static DiagnosticInfo NoIdentifier(Anchor anchor, string prefix) =>
        NetworkDiagnostics.Of(ExportDescriptors.NoIdentifier, anchor, prefix);

    /// <summary>AEG073: Another network of the project has the prefix.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="prefix">The prefix.</param>
    /// <param name="other">The class of the other network.</param>
    public static DiagnosticInfo SamePrefix(Anchor anchor, string prefix, string other) =>
        NetworkDiagnostics.Of(ExportDescriptors.SamePrefix, anchor, prefix, other);

    /// <summary>AEG074: Publishing the project makes no native library.</summary>
    /// <param name="anchor">Where the attribute stands.</param>
    /// <param name="type">The class.</param>
    public static DiagnosticInfo NotPublished(Anchor anchor, string type) =>
        NetworkDiagnostics.Of(ExportDescriptors.NotPublished, anchor, type);
}
