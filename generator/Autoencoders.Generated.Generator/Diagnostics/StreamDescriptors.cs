using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with layers that read in the order of time.</summary>
internal static class StreamDescriptors
{
    public static readonly DiagnosticDescriptor NotCausal = Descriptors.Error(
        "AEG071", "A layer can't be causal",
        "Layer {0} ({1}) can't be causal: only Conv1D and ConvTranspose1D read positions in the order of time; write Padding = "
        + "Padding.Same or Padding = Padding.Valid");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotCausal];
}
