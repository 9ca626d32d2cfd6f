using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of conditions.</summary>
internal static class ConditionDiagnostics
{
    /// <summary>AEG047: Neither side is given the condition.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="length">The values of the condition.</param>
    public static DiagnosticInfo Unused(Anchor anchor, int length) =>
        NetworkDiagnostics.Of(CodeDescriptors.ConditionUnused, anchor, length);

    /// <summary>AEG048: A condition behind another one or behind the code.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="place">The place, as words after "is written".</param>
    public static DiagnosticInfo Misplaced(Anchor anchor, string place) =>
        NetworkDiagnostics.Of(CodeDescriptors.ConditionMisplaced, anchor, place);
}
