namespace Autoencoders.CodeFixes.Tests;

/// <summary>Each fix by hand, one diagnostic after the other, and for a document, a project and a solution at once.</summary>
[Trait("Registers", "Any")]
public sealed class CodeFixTests
{
    private const string Using = "using Autoencoders;\n\n";

    [Theory]
    [MemberData(nameof(FixCases.All), MemberType = typeof(FixCases))]
    public Task LeavesTheSourceWithoutTheMistake(string fix, string before, string after) =>
        new NetworkFixTest(fix) { TestCode = Using + before, FixedCode = Using + after }.RunAsync();
}
