using System.Collections.Immutable;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Parsing;
using Autoencoders.Kernels;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator;

/// <summary>The contract that the referenced library has for the kernels that emitted code calls.</summary>
/// <param name="Library">The version of the library's assembly.</param>
/// <param name="Version">The contract; 0 of a library that has none.</param>
internal sealed record LibraryContract(string Library, int Version)
{
    private const string TypeName = "Autoencoders.Kernels.KernelContract";

    /// <summary>True if emitted code can call the library.</summary>
    public bool IsServed => Version == ContractVersion.Newest;

    public static LibraryContract Read(Compilation compilation, CancellationToken cancellation)
    {
        IAssemblySymbol? library = compilation.GetTypesByMetadataName(Parser.AttributeName).FirstOrDefault()?.ContainingAssembly;
        object? version = library?.GetTypeByMetadataName(TypeName)?.GetMembers(nameof(Version)).OfType<IFieldSymbol>()
            .FirstOrDefault()?.ConstantValue;
        return new LibraryContract(library?.Identity.Version.ToString(3) ?? "", version as int? ?? 0);
    }

    /// <summary>The error at the first network of a compilation whose library has another contract.</summary>
    public static IncrementalValuesProvider<(string MetadataName, EquatableArray<DiagnosticInfo> Diagnostics)> Mistakes(
        IncrementalValuesProvider<(ParsedNetwork Network, LibraryContract Contract)> networks) =>
        networks
            .Where(static network => !network.Contract.IsServed)
            .Select(static (network, _) => (network.Network.MetadataName, network.Contract))
            .Collect()
            .SelectMany(static (networks, _) => networks.Take(1).Select(network => (network.MetadataName, Error(network.Contract))));

    private static EquatableArray<DiagnosticInfo> Error(LibraryContract contract) => new(
    [
        NetworkDiagnostics.OtherContract(
            Anchor.Class,
            GeneratorVersion.Text,
            ContractVersion.Newest,
            contract.Library,
            contract.Version == 0 ? "none" : $"contract {contract.Version}"),
    ]);
}
