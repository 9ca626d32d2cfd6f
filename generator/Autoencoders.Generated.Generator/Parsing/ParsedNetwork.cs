using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Parsing;

/// <summary>The result of parsing one annotated type.</summary>
/// <param name="MetadataName">The type's full name, by which anchors find it again.</param>
/// <param name="Model">What was written; null where nothing can be written into the type.</param>
/// <param name="Diagnostics">The mistakes that the compiler does not tell of.</param>
internal sealed record ParsedNetwork(string MetadataName, NetworkModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Why the network is not planned although members can be written for it; null where it is planned.</summary>
    public string? Refusal { get; init; }
}
