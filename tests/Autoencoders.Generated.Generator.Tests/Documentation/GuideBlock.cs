using System.Text.RegularExpressions;

namespace Autoencoders.Generator.Tests.Documentation;

/// <summary>A block of C# in the README or in a guide, with the lines of the comment before it, which readers do not see.</summary>
/// <param name="Page">The file.</param>
/// <param name="Line">The line of its fence.</param>
/// <param name="Code">The block itself.</param>
internal sealed partial record GuideBlock(string Page, int Line, string Code)
{
    private const string Quoted = "compared with the emitted text by a test";

    /// <summary><c>given:</c> declarations that the page takes for granted.</summary>
    public string Given { get; init; } = "";

    /// <summary><c>files:</c> files of the repository that the program finds in its folder.</summary>
    public string[] Files { get; init; } = [];

    /// <summary><c>prints:</c> texts that the program's output has, in this order.</summary>
    public string[] Printed { get; init; } = [];

    /// <summary><c>not run:</c> the reason why the program cannot run here; empty for all others.</summary>
    public string NotRun { get; init; } = "";

    /// <summary>The blocks of a page that a reader would compile.</summary>
    public static IEnumerable<GuideBlock> Of(string path)
    {
        string text = File.ReadAllText(path);
        return Fence().Matches(text)
            .Where(block => block.Groups["comment"].Value.Trim() != Quoted)
            .Select(block => Of(path, text.AsSpan(0, block.Groups["code"].Index).Count('\n'), block));
    }

    public override string ToString() => $"{Page}, line {Line}";

    private static GuideBlock Of(string path, int line, Match block)
    {
        ILookup<string, string> said = block.Groups["comment"].Value
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => text.Split(": ", 2))
            .ToLookup(parts => parts[0], parts => parts[1]);
        Assert.All(said, group => Assert.Contains(group.Key, (string[])["given", "files", "prints", "not run"]));
        return new GuideBlock(Path.GetFileName(path), line, block.Groups["code"].Value)
        {
            Given = string.Join("\n", said["given"]),
            Files = [.. said["files"].SelectMany(files => files.Split(' '))],
            Printed = [.. said["prints"]],
            NotRun = string.Join("\n", said["not run"]),
        };
    }

    [GeneratedRegex(@"(?:^<!--(?<comment>.*?)-->\n)?^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
