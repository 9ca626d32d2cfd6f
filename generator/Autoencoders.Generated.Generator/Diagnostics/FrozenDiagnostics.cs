using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of weights files that are part of the build.</summary>
internal static class FrozenDiagnostics
{
    /// <summary>AEG067: No item of the project names the file.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="file">The name of the file.</param>
    public static DiagnosticInfo NotInBuild(Anchor anchor, string file) => NetworkDiagnostics.Of(FrozenDescriptors.NotInBuild, anchor, file);

    /// <summary>AEG068: The build could not read the file.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="reason">What was expected and what was found.</param>
    public static DiagnosticInfo Unreadable(Anchor anchor, string file, string reason) =>
        NetworkDiagnostics.Of(FrozenDescriptors.Unreadable, anchor, file, reason);

    /// <summary>AEG069: The file names the architecture of another network.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="expected">The architecture of this network.</param>
    /// <param name="found">That of the file.</param>
    public static DiagnosticInfo OtherNetwork(Anchor anchor, string file, string expected, string found) =>
        NetworkDiagnostics.Of(FrozenDescriptors.OtherNetwork, anchor, file, expected, found);

    /// <summary>AEG070: A tensor is missing, surplus, or of another shape or type.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="tensor">The name of the tensor.</param>
    /// <param name="expected">What the network wants.</param>
    /// <param name="found">What the file has.</param>
    public static DiagnosticInfo TensorDiffers(Anchor anchor, string file, string tensor, string expected, string found) =>
        NetworkDiagnostics.Of(FrozenDescriptors.TensorDiffers, anchor, file, tensor, expected, found);
}
