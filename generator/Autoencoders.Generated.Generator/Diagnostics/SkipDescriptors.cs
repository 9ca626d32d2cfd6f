using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with skip connections.</summary>
internal static class SkipDescriptors
{
    public static readonly DiagnosticDescriptor Unknown = Descriptors.Error(
        "AEG060", "No value before the concatenation has the name",
        "[Concatenate(\"{0}\")] reads a value that no [Skip] before it names; write {1}");

    public static readonly DiagnosticDescriptor PositionsDiffer = Descriptors.Error(
        "AEG061", "The values of a concatenation have different positions",
        "Layer {0} (Concatenate) joins the {1} before it and the {3} of [Skip(\"{2}\")], which differ in more than channels; move one of "
        + "both attributes, or make their other lengths equal");

    public static readonly DiagnosticDescriptor NameTaken = Descriptors.Error(
        "AEG062", "Two values have the same name",
        "[Skip(\"{0}\")] already names the output of layer {1}; write another name");

    public static readonly DiagnosticDescriptor Unread = Descriptors.Error(
        "AEG063", "A named value is never read",
        "No layer reads [Skip(\"{0}\")]; write [Concatenate(\"{0}\")] where it is to be read, or remove [Skip]");

    public static readonly DiagnosticDescriptor CodePassed = Descriptors.Error(
        "AEG064", "The decoder reads the encoder past a code that is decoded alone",
        "Layer {0} ({1}) of the decoder reads a value of the encoder, but [{2}] decodes codes alone; write [Code], or name a value behind "
        + "the code");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Unknown, PositionsDiffer, NameTaken, Unread, CodePassed];
}
