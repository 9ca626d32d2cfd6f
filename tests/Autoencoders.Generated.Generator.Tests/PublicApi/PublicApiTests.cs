using System.Runtime.CompilerServices;

namespace Autoencoders.Generator.Tests.PublicApi;

/// <summary>
/// The public API of each package is the one that was approved: <c>PACKAGE.verified.txt</c> beside this test, without the kernels, which only
/// generated code calls. Who changes it on purpose runs these tests once with <c>APPROVE_API=1</c> and commits the files.
/// </summary>
[Trait("Registers", "Any")]
public sealed class PublicApiTests
{
    private const string Approval = "APPROVE_API";

    public static TheoryData<string> Packages => [.. PackageSymbols.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void IsTheApprovedOne(string package)
    {
        string verified = FileOf(package, "verified"), received = FileOf(package, "received");
        IReadOnlyList<string> lines = ApiListing.Of(ApiListing.TypesOf(PackageSymbols.All[package]).Where(type => !KernelContractTests.IsKernel(type)));
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

    private static string FileOf(string package, string state) =>
        Path.Combine(Path.GetDirectoryName(ThisFile())!, $"{package}.{state}.txt");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
