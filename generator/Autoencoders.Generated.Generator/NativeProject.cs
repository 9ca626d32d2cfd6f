using System.Collections.Immutable;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator;

/// <summary>The demands of C functions on their project: it is published as a native library, and each prefix belongs to one network.</summary>
internal static class NativeProject
{
    /// <summary>The property as the package's targets show it to the compiler; projects that do not import them are not judged.</summary>
    private const string PublishAot = "build_property.PublishAot";

    /// <summary>False only where publishing surely makes no native library.</summary>
    public static IncrementalValueProvider<bool> IsLibrary(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select(static (compilation, _) =>
                compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary))
            .Select(static (project, _) => !project.Left.GlobalOptions.TryGetValue(PublishAot, out string? publishAot)
                || (project.Right && string.Equals(publishAot, "true", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The mistakes of a compilation's exported networks.</summary>
    public static IncrementalValuesProvider<(string MetadataName, EquatableArray<DiagnosticInfo> Diagnostics)> Mistakes(
        IncrementalValuesProvider<(NetworkModel Model, PlannedNetwork Network)> planned, IncrementalValueProvider<bool> isLibrary) =>
        planned
            .Where(static planned => planned.Network.Plan?.Exports is not null)
            .Select(static (planned, _) => (planned.Model.Type.MetadataName, planned.Model.Type.Name, Written: planned.Model.Exports!))
            .Collect()
            .Combine(isLibrary)
            .SelectMany(static (found, _) => found.Left.Select((network, index) => (
                network.MetadataName,
                Mistakes(network.Name, network.Written, found.Left.Take(index).Select(other => (other.Name, other.Written)), found.Right))));

    private static EquatableArray<DiagnosticInfo> Mistakes(
        string name, AttributeModel written, IEnumerable<(string Name, AttributeModel Written)> earlier, bool isLibrary)
    {
        ArgumentModel prefix = PrefixOf(written);
        DiagnosticInfo[] shared =
        [
            .. from other in earlier
               where ExportRules.Key(PrefixOf(other.Written).Text) == ExportRules.Key(prefix.Text)
               select ExportDiagnostics.SamePrefix(prefix.Anchor, prefix.Text, other.Name),
        ];
        DiagnosticInfo[] unpublished = isLibrary ? [] : [ExportDiagnostics.NotPublished(written.Anchor, name)];
        return shared.Take(1).Concat(unpublished).ToEquatableArray();
    }

    private static ArgumentModel PrefixOf(AttributeModel written) => written.Find("prefix")!;
}
