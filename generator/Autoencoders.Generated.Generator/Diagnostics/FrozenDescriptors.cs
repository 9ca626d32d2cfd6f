using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with a weights file that is part of the build.</summary>
internal static class FrozenDescriptors
{
    public static readonly DiagnosticDescriptor NotInBuild = Descriptors.Error(
        "AEG067", "The weights file is not part of the build",
        "'{0}' is not part of the build; add <AutoencoderWeights Include=\"{0}\" /> to an ItemGroup of the project");

    public static readonly DiagnosticDescriptor Unreadable = Descriptors.Error(
        "AEG068", "The weights file cannot be read",
        "'{0}' cannot be read: {1}; save it again, or name another file");

    public static readonly DiagnosticDescriptor OtherNetwork = Descriptors.Error(
        "AEG069", "The weights file belongs to another network",
        "'{0}' was saved by the network '{2}', but this is '{1}'; declare the layers that were trained, or save this network");

    public static readonly DiagnosticDescriptor TensorDiffers = Descriptors.Error(
        "AEG070", "The weights file does not have the tensors of the network",
        "Tensor '{1}' of '{0}': expected {2}, found {3}; declare the layers that were trained, or save this network");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotInBuild, Unreadable, OtherNetwork, TensorDiffers];
}
