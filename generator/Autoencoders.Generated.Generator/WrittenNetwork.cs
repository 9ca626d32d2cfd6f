using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator;

/// <summary>The result of emission of a network.</summary>
/// <param name="MetadataName">The full name of its class, by which anchors find it again.</param>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Diagnostics">That the generator failed, where it did.</param>
internal sealed record WrittenNetwork(string MetadataName, string HintName, string Text, EquatableArray<DiagnosticInfo> Diagnostics);
