using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The diagnostics of networks whose samples may lack values.</summary>
internal static class MissingDiagnostics
{
    /// <summary>AEG054: The loss can't leave single values out.</summary>
    /// <param name="anchor">Where missing values are allowed.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="fitting">The losses that can.</param>
    public static DiagnosticInfo LossNotElementwise(Anchor anchor, string loss, IEnumerable<string> fitting) => NetworkDiagnostics.Of(
        Descriptors.LossNotElementwise, anchor, loss, string.Join(" or ", fitting.Select(name => $"Loss.{name}")));
}
