using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The diagnostics of <c>[Head]</c>.</summary>
internal static class HeadDiagnostics
{
    /// <summary>AEG065: The heads have more columns than the output, or fewer.</summary>
    /// <param name="anchor">The columns of the last head.</param>
    /// <param name="columns">The columns of all heads.</param>
    /// <param name="output">The values of the output.</param>
    /// <param name="cure">The edit that makes them equal.</param>
    public static DiagnosticInfo OtherColumns(Anchor anchor, long columns, int output, string cure) =>
        NetworkDiagnostics.Of(Descriptors.HeadsCoverOtherColumns, anchor, columns, output, cure);
}
