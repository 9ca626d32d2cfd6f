using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>The texts of what can be wrong with networks that are exported as C functions.</summary>
internal static class ExportDescriptors
{
    public static readonly DiagnosticDescriptor NoIdentifier = Descriptors.Error(
        "AEG072", "The prefix can't begin a name in C",
        "'{0}' can't begin the names of C functions; write a letter, then letters, digits and underscores, such as \"digits\"");

    public static readonly DiagnosticDescriptor SamePrefix = Descriptors.Error(
        "AEG073", "Two networks have the same prefix",
        "'{0}' would name the files and functions of '{1}' too, as case and underscores do not count; write another prefix");

    public static readonly DiagnosticDescriptor NotPublished = Descriptors.Warning(
        "AEG074", "The project is not a native library",
        "'{0}' exports C functions, but only from a project that is published as a native library; set <OutputType>Library</OutputType>, "
        + "<PublishAot>true</PublishAot> and <NativeLib>Shared</NativeLib> in this project, or remove [NativeExports]");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoIdentifier, SamePrefix, NotPublished];
}
