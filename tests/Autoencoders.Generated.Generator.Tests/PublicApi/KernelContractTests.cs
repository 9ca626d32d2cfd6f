using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Autoencoders.Generator.Tests.Networks;
using Autoencoders.Kernels;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests.PublicApi;

/// <summary>
/// The types that emitted code calls, with their members, are those of the contract's number: <c>KernelContract.verified.txt</c> beside this
/// test. Who changes them raises the number in <c>Kernels/ContractVersion.cs</c>, runs this test once with <c>APPROVE_API=1</c> and commits the
/// file.
/// </summary>
[Trait("Registers", "Any")]
public sealed class KernelContractTests
{
    private const string Approval = "APPROVE_API", Kernels = "Autoencoders.Kernels";

    /// <summary>What emitted code names beside kernels, attributes and enums.</summary>
    private static readonly string[] s_others =
    [
        "ColumnDomain", "CounterRandom", "IAutoencoder`1", "INetwork`1", "InputColumn", "InputColumns", "IQuantized", "IReconstructor`1", "IScaler",
        "ISparseAutoencoder`1",
        "IStackedAutoencoder`1", "ITrainable`1", "IVariational", "IVariationalAutoencoder`1", "IVectorQuantizedAutoencoder`1",
        "LayerDescriptionBuilder", "LayerFact", "LookupTable", "LossDomain", "LossTerm", "NetworkDescription", "NetworkDescriptionBuilder",
        "SparseBatch", "TensorLayout", "TrainingWorkspace", "WeightsFile",
    ];

    private static readonly INamedTypeSymbol[] s_types = [.. ApiListing.TypesOf(PackageSymbols.All["Autoencoders.Generated"])];

    public static bool IsKernel(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == Kernels;

    [Fact]
    public void ChangesWithItsNumber()
    {
        string file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "KernelContract.verified.txt");
        string[] lines = [Header(KernelContract.Version, KernelContract.Oldest), .. ApiListing.Of(s_types.Where(IsInContract)).Where(IsNoNumber)];
        string[] approved = File.Exists(file) ? File.ReadAllLines(file) : [Header(0, 0)];
        if (Environment.GetEnvironmentVariable(Approval) == "1")
        {
            AssertRaised(approved, lines);
            File.WriteAllLines(file, approved = lines);
        }

        string[] changes =
        [
            .. approved.Except(lines).Select(line => "- " + line),
            .. lines.Except(approved).Select(line => "+ " + line),
        ];
        Assert.True(
            approved.SequenceEqual(lines),
            $"""
            The types that emitted code calls have changed:
            {string.Join("\n", changes)}
            If that is meant, raise Newest in Kernels/ContractVersion.cs, and Oldest to it where a line has gone or changed; run this test with
            {Approval}=1 and commit {file}.
            """);
    }

    /// <summary>The number is above the approved one if the list differs, and no older assembly is served that may miss a line.</summary>
    private static void AssertRaised(string[] approved, string[] lines)
    {
        if (approved.Skip(1).SequenceEqual(lines.Skip(1)))
            return;
        string[] gone = [.. approved.Skip(1).Except(lines)];
        Assert.True(approved[0] != lines[0], "The list has changed: raise Newest in Kernels/ContractVersion.cs.");
        Assert.True(
            gone.Length == 0 || KernelContract.Oldest == KernelContract.Version,
            $"Raise Oldest in Kernels/ContractVersion.cs to Newest, as older assemblies may call what has gone:\n{string.Join("\n", gone)}");
    }

    [Fact]
    public void HasAllThatEmittedCodeNames()
    {
        string[] named = [.. NamedByNetworks().Order(StringComparer.Ordinal)];
        string[] contract = [.. s_types.Where(IsInContract).Select(MetadataName).Order(StringComparer.Ordinal)];

        Assert.Empty(named.Except(contract));
        Assert.DoesNotContain(contract.Except(named), name => !name.StartsWith($"{Kernels}.", StringComparison.Ordinal));
    }

    [Fact]
    public void TheEditorHidesItsKernels()
    {
        INamedTypeSymbol[] kernels = [.. s_types.Where(IsKernel)];
        Assert.NotEmpty(kernels);
        Assert.Empty(kernels.Where(type => !ApiListing.IsHidden(type)).Select(type => type.ToDisplayString()));
    }

    private static string Header(int version, int oldest) => $"# Contract {version}, which runs assemblies of contract {oldest} and later";

    /// <summary>The numbers of the contract themselves stand in the header.</summary>
    private static bool IsNoNumber(string line) =>
        !line.StartsWith($"public const int {Kernels}.{nameof(KernelContract)}.", StringComparison.Ordinal);

    private static bool IsInContract(INamedTypeSymbol type) =>
        IsKernel(type) || s_others.Contains(type.MetadataName) && type.ContainingType is null;

    private static string MetadataName(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    /// <summary>The types of the library that the assembly of all test networks refers to, but for its attributes and their enums.</summary>
    private static IEnumerable<string> NamedByNetworks()
    {
        HashSet<string> annotations =
        [
            .. s_types.Where(type => type.TypeKind == TypeKind.Enum || type.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal))
                .Select(MetadataName),
        ];
        using PEReader file = new(ImmutableArray.Create(NetworkImage.Bytes));
        MetadataReader assembly = file.GetMetadataReader();
        return [.. assembly.TypeReferences.Select(assembly.GetTypeReference).Where(IsOfLibrary).Select(NameOf).Except(annotations)];

        bool IsOfLibrary(TypeReference type) => type.ResolutionScope.Kind == HandleKind.AssemblyReference &&
            assembly.GetString(assembly.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == "Autoencoders.Generated";

        string NameOf(TypeReference type) => $"{assembly.GetString(type.Namespace)}.{assembly.GetString(type.Name)}";
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
