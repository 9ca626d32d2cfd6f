using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of codes that are drawn from a distribution.</summary>
internal static class DistributionDiagnostics
{
    /// <summary>AEG044: The values before the code are no means and as many log variances.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute: <c>VariationalCode</c>.</param>
    /// <param name="layer">The number of the layer before; 0 for the input.</param>
    /// <param name="found">What it gives, as text.</param>
    public static DiagnosticInfo NoDistribution(Anchor anchor, string kind, int layer, string found) =>
        NetworkDiagnostics.Of(CodeDescriptors.NoDistribution, anchor, kind, layer == 0 ? "the input" : $"layer {layer}", found);

    /// <summary>AEG045: The loss is not the negative logarithm of a likelihood.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="kind">The attribute of the code.</param>
    /// <param name="fitting">The losses that are.</param>
    public static DiagnosticInfo LossWithoutLikelihood(Anchor anchor, string loss, string kind, IEnumerable<string> fitting) =>
        NetworkDiagnostics.Of(
            CodeDescriptors.LossWithoutLikelihood, anchor, loss, kind, string.Join(" or ", fitting.Select(name => $"Loss.{name}")));

    /// <summary>AEG046: Means and log variances have an activation.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute of the code.</param>
    /// <param name="layer">The number of the layer that makes them.</param>
    /// <param name="activation">Its activation.</param>
    public static DiagnosticInfo DistributionActivated(Anchor anchor, string kind, int layer, string activation) =>
        NetworkDiagnostics.Of(CodeDescriptors.DistributionActivated, anchor, layer, kind, activation);
}
