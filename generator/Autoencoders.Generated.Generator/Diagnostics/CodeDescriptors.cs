using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with codes, conditions and corruption.</summary>
internal static class CodeDescriptors
{
    public static readonly DiagnosticDescriptor ConditionUnused = Descriptors.Error(
        "AEG047", "The condition is never used",
        "The condition of {0} values is given neither to the encoder nor to the decoder; remove Encoder = false or Decoder = false, "
        + "or the attribute");

    public static readonly DiagnosticDescriptor ConditionMisplaced = Descriptors.Error(
        "AEG048", "The condition stands in the wrong place",
        "[Condition] stands {0}; write it once, before the code: the decoder is given it of itself");

    public static readonly DiagnosticDescriptor EntryDoesNotDivide = Descriptors.Error(
        "AEG049", "The entries of a codebook do not divide the channels",
        "Layer {0} (VectorQuantizedCode) has entries of {1} values for {2} channels; write a Length that divides {2}");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [ConditionUnused, ConditionMisplaced, EntryDoesNotDivide];
}
