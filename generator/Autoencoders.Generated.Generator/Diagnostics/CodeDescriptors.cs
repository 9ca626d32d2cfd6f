using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with codes, conditions and corruption.</summary>
internal static class CodeDescriptors
{
    public static readonly DiagnosticDescriptor NoDistribution = Descriptors.Error(
        "AEG044", "The layer before the code gives no distribution",
        "[{0}] without a number reads means and as many log variances, an even number of values in a vector, but {1} gives {2}; "
        + "give it twice the length of the code, or write [{0}(n)]");

    public static readonly DiagnosticDescriptor LossWithoutLikelihood = Descriptors.Error(
        "AEG045", "The loss is no likelihood",
        "Loss.{0} is not the logarithm of a likelihood, which [{1}] needs; use {2}");

    public static readonly DiagnosticDescriptor DistributionActivated = Descriptors.Error(
        "AEG046", "Means and log variances have an activation",
        "Layer {0} gives the means and log variances of [{1}], which may be any numbers, but has Activation.{2}; "
        + "write Activation.Identity, or [{1}(n)] behind it");

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

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NoDistribution, LossWithoutLikelihood, DistributionActivated, ConditionUnused, ConditionMisplaced, EntryDoesNotDivide,
    ];
}
