using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with layers with a memory, and with what they read.</summary>
internal static class RecurrentDescriptors
{
    public static readonly DiagnosticDescriptor NeedsVector = Descriptors.Error(
        "AEG066", "Only a vector can be repeated",
        "Layer {0} ({1}) repeats a vector at each position, but the layer before it gives {2}; remove it, or write before it what gives a "
        + "vector, such as [Code(n)] or a layer with a memory without ReturnSequences");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NeedsVector];
}
