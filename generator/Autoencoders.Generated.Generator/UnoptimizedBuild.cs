using System.Collections.Immutable;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator;

/// <summary>A hint at the first network of a compilation that is not optimized: emitted code is many times slower there.</summary>
internal static class UnoptimizedBuild
{
    /// <summary>The largest factor between Debug and Release of the networks in src/docs/speed.md.</summary>
    private const int Factor = 5;

    /// <summary>The hint, none where the compilation is optimized or has no network without a mistake.</summary>
    public static IncrementalValuesProvider<(string MetadataName, EquatableArray<DiagnosticInfo> Diagnostics)> Of(
        IncrementalValuesProvider<(NetworkModel Model, PlannedNetwork Network)> planned) =>
        planned
            .Where(static planned => !planned.Model.IsOptimized && planned.Network.Plan is { Refusal: null })
            .Select(static (planned, _) => (planned.Model.Type.MetadataName, planned.Model.Type.Name))
            .Collect()
            .SelectMany(static (networks, _) => networks.Take(1).Select(Hint));

    private static (string MetadataName, EquatableArray<DiagnosticInfo> Diagnostics) Hint((string MetadataName, string Name) network) =>
        (network.MetadataName, new([NetworkDiagnostics.NotOptimized(Anchor.Class, network.Name, Factor)]));
}
