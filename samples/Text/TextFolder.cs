namespace Text;

/// <summary>A folder of text files as passages.</summary>
internal static class TextFolder
{
    private static readonly string[] s_kinds = [".txt", ".md", ".rst", ".tex"];

    /// <summary>Reads all text files beneath a folder; passages are what empty lines part.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static IEnumerable<Passage> Read(DirectoryInfo folder)
    {
        FileInfo[] files = [
            .. folder.EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => s_kinds.Contains(file.Extension.ToLowerInvariant()))
                .OrderBy(file => file.FullName, StringComparer.Ordinal),
        ];
        if (files.Length == 0)
            throw new FileNotFoundException($"{folder.FullName} holds no file that ends in {string.Join(", ", s_kinds)}.");
        return files.SelectMany(file => ReadFile(folder, file));
    }

    private static IEnumerable<Passage> ReadFile(DirectoryInfo folder, FileInfo file)
    {
        string name = Path.GetRelativePath(folder.FullName, file.FullName);
        string[] parts = File.ReadAllText(file.FullName).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return parts.Select((text, number) => new Passage($"{name}, paragraph {number + 1}", name, text));
    }
}
