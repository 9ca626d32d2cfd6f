using System.Runtime.CompilerServices;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Reporting;
using Autoencoders.Spectre;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.PublicApi;

/// <summary>
/// The public API of each package is the one that was approved: <c>PACKAGE.verified.txt</c> beside this test. Who changes it on purpose runs
/// these tests once with <c>APPROVE_API=1</c> and commits the files.
/// </summary>
[Trait("Registers", "Any")]
public sealed class PublicApiTests
{
    private const string Approval = "APPROVE_API";

    private static readonly IReadOnlyDictionary<string, IAssemblySymbol> s_packages = Load(
        typeof(AutoencoderAttribute), typeof(TrainingReport), typeof(TrainingDisplay));

    public static TheoryData<string> Packages => [.. s_packages.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void IsTheApprovedOne(string package)
    {
        string verified = FileOf(package, "verified"), received = FileOf(package, "received");
        IReadOnlyList<string> lines = ApiListing.Of(s_packages[package]);
        if (Environment.GetEnvironmentVariable(Approval) == "1")
            File.WriteAllLines(verified, lines);

        string[] approved = File.Exists(verified) ? File.ReadAllLines(verified) : [];
        if (approved.SequenceEqual(lines))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllLines(received, lines);
        string[] changes =
        [
            .. approved.Except(lines).Select(line => "- " + line),
            .. lines.Except(approved).Select(line => "+ " + line),
        ];
        Assert.Fail($"""
            The public API of {package} has changed:
            {string.Join("\n", changes.DefaultIfEmpty("(the same lines in another order)"))}
            If that is meant, run the test once more with {Approval}=1 and commit {verified}.
            """);
    }

    [Fact]
    public void TheEditorHidesAllThatOnlyGeneratedCodeCalls()
    {
        INamedTypeSymbol[] kernels = [.. ApiListing.TypesOf(s_packages["Autoencoders.Generated"])
            .Where(type => type.ContainingNamespace.ToDisplayString() == "Autoencoders.Kernels")];
        Assert.NotEmpty(kernels);
        Assert.Empty(kernels.Where(type => !ApiListing.IsHidden(type)).Select(type => type.ToDisplayString()));
    }

    private static Dictionary<string, IAssemblySymbol> Load(params Type[] types)
    {
        MetadataReference[] references = [.. types.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];
        CSharpCompilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14)
            .AddReferences(references)
            .AddReferences(MetadataReference.CreateFromFile(typeof(global::Spectre.Console.IAnsiConsole).Assembly.Location));
        HashSet<string> names = [.. types.Select(type => type.Assembly.GetName().Name!)];
        return compilation.SourceModule.ReferencedAssemblySymbols.Where(symbol => names.Contains(symbol.Name))
            .ToDictionary(symbol => symbol.Name);
    }

    private static string FileOf(string package, string state) =>
        Path.Combine(Path.GetDirectoryName(ThisFile())!, $"{package}.{state}.txt");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
