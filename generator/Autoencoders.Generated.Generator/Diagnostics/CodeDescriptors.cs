using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with codes, conditions and corruption.</summary>
internal static class CodeDescriptors
{
    public static readonly DiagnosticDescriptor CorruptionMisplaced = Descriptors.Error(
        "AEG039", "The noise is not directly after the input",
        "[{0}] comes after [{1}], but noise is applied to the sample; write it directly after [Input]");

    public static readonly DiagnosticDescriptor SparsityNotSingle = Descriptors.Error(
        "AEG040", "The sparse code needs exactly one constraint",
        "[{0}] is made sparse by {1}; write exactly one of {2}");

    public static readonly DiagnosticDescriptor MoreActiveThanUnits = Descriptors.Error(
        "AEG041", "More units stay active than the code has",
        "[{0}] keeps {1} units active, but the code has only {2}; write a smaller number, or [Code]");

    public static readonly DiagnosticDescriptor CodeHasNoRates = Descriptors.Error(
        "AEG042", "The code does not go from 0 to 1",
        "The target rate of [{0}] needs a code from 0 to 1, but layer {1} has Activation.{2}; write Activation.Sigmoid there");

    public static readonly DiagnosticDescriptor NotACorruption = Descriptors.Error(
        "AEG043", "The type is not a visible struct that implements ICorruption",
        "'{0}' {1}; name an internal or public struct that implements ICorruption");

    public static readonly DiagnosticDescriptor NoDistribution = Descriptors.Error(
        "AEG044", "The layer before the code does not output a distribution",
        "[{0}] without a number reads a vector of means and as many log variances, an even number of values, but {1} gives {2}; "
        + "make it twice the length of the code, or write [{0}(n)]");

    public static readonly DiagnosticDescriptor LossWithoutLikelihood = Descriptors.Error(
        "AEG045", "The loss is not a likelihood",
        "Loss.{0} is not the logarithm of a likelihood, which [{1}] needs; use {2}");

    public static readonly DiagnosticDescriptor DistributionActivated = Descriptors.Error(
        "AEG046", "Means and log variances have an activation",
        "Layer {0} gives the means and log variances of [{1}], which can be any numbers, but has Activation.{2}; "
        + "write Activation.Identity, or [{1}(n)] behind it");

    public static readonly DiagnosticDescriptor ConditionUnused = Descriptors.Error(
        "AEG047", "The condition is never used",
        "Neither the encoder nor the decoder receives the condition of {0} values; remove Encoder = false or Decoder = false, "
        + "or the attribute");

    public static readonly DiagnosticDescriptor ConditionMisplaced = Descriptors.Error(
        "AEG048", "The condition stands in the wrong place",
        "[Condition] is written {0}; write it once, before the code: the decoder receives it automatically");

    public static readonly DiagnosticDescriptor EntryDoesNotDivide = Descriptors.Error(
        "AEG049", "The entries of a codebook do not divide the channels",
        "Layer {0} (VectorQuantizedCode) has entries of {1} values for {2} channels; write a Length that divides {2}");

    public static readonly DiagnosticDescriptor NoImageToCorrupt = Descriptors.Error(
        "AEG055", "Image noise needs an image or a sequence",
        "Noise.{0} works on images and sequences, but the input is a vector of {1} values; write [Input(height, width, channels)], "
        + "[Input(length, channels)], or another noise");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        CorruptionMisplaced, SparsityNotSingle, MoreActiveThanUnits, CodeHasNoRates, NotACorruption,
        NoDistribution, LossWithoutLikelihood, DistributionActivated, ConditionUnused, ConditionMisplaced, EntryDoesNotDivide,
    ];
}
