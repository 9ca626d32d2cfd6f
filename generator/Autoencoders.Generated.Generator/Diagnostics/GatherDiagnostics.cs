using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>Makes the diagnostics of networks of sparse rows.</summary>
internal static class GatherDiagnostics
{
    /// <summary>AEG079: Another layer stands before the one that gathers.</summary>
    /// <param name="anchor">The attribute.</param>
    /// <param name="layer">The number of the layer.</param>
    public static DiagnosticInfo NotFirst(Anchor anchor, int layer) =>
        NetworkDiagnostics.Of(GatherDescriptors.NotFirst, anchor, layer);

    /// <summary>AEG080: The loss looks at all values of a row.</summary>
    /// <param name="anchor">The place where the loss is chosen.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="cure">The arguments to write.</param>
    public static DiagnosticInfo LossNotMultinomial(Anchor anchor, string loss, string cure) =>
        NetworkDiagnostics.Of(GatherDescriptors.LossNotMultinomial, anchor, loss, cure);

    /// <summary>AEG081: Something reads whole rows.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="what">The attribute or argument.</param>
    public static DiagnosticInfo NotWithSparseRows(Anchor anchor, string what) =>
        NetworkDiagnostics.Of(GatherDescriptors.NotWithSparseRows, anchor, what);
}
