using System.Text.RegularExpressions;

namespace Autoencoders.Generator.Tests.Documentation;

/// <summary>A block of C# in the README or in a guide.</summary>
/// <param name="Page">The file.</param>
/// <param name="Line">The line of its fence.</param>
/// <param name="Given">Declarations that the page takes for granted: the comment <c>given:</c> before the block.</param>
/// <param name="Code">The block itself.</param>
internal sealed partial record GuideBlock(string Page, int Line, string Given, string Code)
{
    private const string Quoted = "compared with the emitted text by a test";

    /// <summary>The blocks of a page that a reader would compile.</summary>
    public static IEnumerable<GuideBlock> Of(string path)
    {
        string text = File.ReadAllText(path);
        return Fence().Matches(text)
            .Where(block => block.Groups["comment"].Value.Trim() != Quoted)
            .Select(block => new GuideBlock(
                Path.GetFileName(path),
                text.AsSpan(0, block.Groups["code"].Index).Count('\n'),
                block.Groups["comment"].Value.Trim() is ['g', 'i', 'v', 'e', 'n', ':', .. string given] ? given : "",
                block.Groups["code"].Value));
    }

    public override string ToString() => $"{Page}, line {Line}";

    [GeneratedRegex(@"(?:^<!--(?<comment>.*?)-->\n)?^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
