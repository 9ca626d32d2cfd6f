using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with codes, conditions and corruption.</summary>
internal static class CodeDescriptors
{
    public static readonly DiagnosticDescriptor CorruptionMisplaced = Descriptors.Error(
        "AEG039", "Noise does not stand behind the input",
        "[{0}] stands behind [{1}], but it is the sample that gets noise; write it directly behind [Input]");

    public static readonly DiagnosticDescriptor SparsityNotSingle = Descriptors.Error(
        "AEG040", "Not exactly one thing makes the code sparse",
        "[{0}] is made sparse by {1}; write exactly one of {2}");

    public static readonly DiagnosticDescriptor MoreActiveThanUnits = Descriptors.Error(
        "AEG041", "More units are to stay active than there are",
        "[{0}] keeps {1} units active, but the code has only {2}; write a smaller number, or [Code]");

    public static readonly DiagnosticDescriptor CodeHasNoRates = Descriptors.Error(
        "AEG042", "The code has no rates",
        "The target rate of [{0}] needs a code from 0 to 1, but layer {1} has Activation.{2}; write Activation.Sigmoid there");

    public static readonly DiagnosticDescriptor NotACorruption = Descriptors.Error(
        "AEG043", "A type corrupts no samples",
        "'{0}' {1}; name an internal or public struct that implements ICorruption");

    public static readonly DiagnosticDescriptor ConditionUnused = Descriptors.Error(
        "AEG047", "The condition is never used",
        "The condition of {0} values is given neither to the encoder nor to the decoder; remove Encoder = false or Decoder = false, "
        + "or the attribute");

    public static readonly DiagnosticDescriptor ConditionMisplaced = Descriptors.Error(
        "AEG048", "The condition stands in the wrong place",
        "[Condition] stands {0}; write it once, before the code: the decoder is given it of itself");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        CorruptionMisplaced, SparsityNotSingle, MoreActiveThanUnits, CodeHasNoRates, NotACorruption,
        ConditionUnused, ConditionMisplaced,
    ];
}
