using System.Collections.Immutable;
using Autoencoders.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Makes the compiler's diagnostic of one that the pipeline carried, with its places in the current compilation.</summary>
internal static class DiagnosticReader
{
    public static Diagnostic Read(DiagnosticInfo info, string metadataName, Compilation compilation, CancellationToken cancellation)
    {
        Location location = AnchorLocation.Find(info.Anchor, metadataName, compilation, cancellation);
        DiagnosticDescriptor descriptor = Descriptors.Find(info.Id);
        if (info.Fix is not { } fix)
            return Diagnostic.Create(descriptor, location, [.. info.Arguments]);

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperty.Value, fix.Value)
            .Add(FixProperty.Prefix, fix.Prefix);
        Location place = AnchorLocation.Find(fix.Place, metadataName, compilation, cancellation);
        return Diagnostic.Create(descriptor, location, [place], properties, [.. info.Arguments]);
    }
}
