using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace Autoencoders.CodeFixes.Tests;

/// <summary>Each fix by hand, one diagnostic after the other, and where there are several, for all of the file at once.</summary>
[Trait("Registers", "Any")]
public sealed class CodeFixTests
{
    private const string Using = "using Autoencoders;\n\n";

    [Theory]
    [MemberData(nameof(FixCases.All), MemberType = typeof(FixCases))]
    public Task LeavesTheSourceWithoutTheMistake(string fix, string before, string after)
    {
        NetworkFixTest test = new(fix) { TestCode = Using + before, FixedCode = Using + after };
        if (Ids(before).Length == 1)
            test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    /// <summary>One click alone, then those for a project and a solution.</summary>
    [Theory]
    [InlineData(
        "PartialFix",
        "[Autoencoder(8, 2)] class {|AEG001:Net#|};",
        "[Autoencoder(8, 2)] partial class Net#;",
        "[Autoencoder(8, 2)] partial class Net#;")]
    [InlineData(
        "ArgumentFix",
        "[Autoencoder(8, 2, Alpha = {|AEG035:0.2f|}, Slope = {|AEG035:0.1f|})] partial class Net#;",
        "[Autoencoder(8, 2, Slope = {|AEG035:0.1f|})] partial class Net#;",
        "[Autoencoder(8, 2)] partial class Net#;")]
    public Task CuresAProjectOfTwentyClasses(string fix, string before, string once, string after)
    {
        const int Classes = 20, ClassesOfAFile = 4;
        NetworkFixTest test = new(fix)
        {
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllInDocumentCheck,
        };
        test.FixedState.MarkupHandling = test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        foreach (int[] file in Enumerable.Range(0, Classes).Chunk(ClassesOfAFile))
        {
            test.TestState.Sources.Add(File(file, _ => before));
            test.FixedState.Sources.Add(File(file, number => number == 0 ? once : before));
            test.BatchFixedState.Sources.Add(File(file, _ => after));
        }

        return test.RunAsync();
    }

    [Fact]
    public Task FollowsAClassOverItsFiles()
    {
        NetworkFixTest test = new("StaticFix");
        test.TestState.Sources.Add(Using + "[Autoencoder(8, 2)] partial class {|AEG004:Net|};");
        test.TestState.Sources.Add("static partial class Net;");
        test.FixedState.Sources.Add(Using + "[Autoencoder(8, 2)] partial class Net;");
        test.FixedState.Sources.Add("partial class Net;");
        return test.RunAsync();
    }

    [Fact]
    public Task NamesAnActivationAsFarAsItsPlaceNeedsIt() => new NetworkFixTest("ActivationFix")
    {
        TestCode = "[Autoencoders.Autoencoder(8, 2, Loss = {|AEG024:Autoencoders.Loss.BinaryCrossEntropy|})] partial class Net;",
        FixedCode = "[Autoencoders.Autoencoder(8, 2, Loss = Autoencoders.Loss.BinaryCrossEntropy, "
            + "Output = Autoencoders.Activation.Sigmoid)] partial class Net;",
    }.RunAsync();

    /// <summary>What an edit would only replace by another mistake is left to the user.</summary>
    [Theory]
    [InlineData("StaticFix", "[Autoencoder(8, 2)] static partial class {|AEG004:Net|} { public static int Twice(this int n) => 2 * n; }")]
    [InlineData("AbstractFix", "[Autoencoder(8, 2)] abstract partial class {|AEG005:Net|} { public abstract int Count { get; } }")]
    [InlineData(
        "SizeFix",
        "[Autoencoder, Input(9), Dense(6), Code(2), Dense(6), Dense(9), Dense(9, Tied = {|AEG032:true|})] partial class Net;")]
    [InlineData(
        "SizeFix",
        "[Autoencoder, Input(8, 8, 3), Residual, Conv2D(4, 3, Stride = 2), {|AEG030:EndResidual|}, Code(2)] partial class Net;")]
    public Task OffersNothingWhereOneEditIsNotEnough(string fix, string source) =>
        new NetworkFixTest(fix) { TestCode = Using + source, FixedCode = Using + source }.RunAsync();

    [Fact]
    public void TheCatalogHasEachFixThatEditorsFind() => Assert.Equal(
        typeof(FixCatalog).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
        FixCatalog.All.Select(fix => fix.GetType()).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void EachIdWithAFixHasACase() => Assert.Equal(
        FixCatalog.All.SelectMany(fix => fix.FixableDiagnosticIds.Select(id => $"{fix.GetType().Name} {id}")).Order(),
        FixCases.All
            .SelectMany(row => Ids((string)row[1]).Select(id => $"{row[0]} {id}"))
            .Distinct()
            .Order());

    private static string[] Ids(string marked) => [.. marked.Split("{|").Skip(1).Select(part => part[..6])];

    private static string File(int[] numbers, Func<int, string> pattern) =>
        Using + string.Join("\n", numbers.Select(number => pattern(number).Replace("#", $"{number}", StringComparison.Ordinal)));
}
