namespace Autoencoders.Tests;

/// <summary>The real data sets beside the repository, which a fresh clone need not have.</summary>
internal static class SharedData
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot(), "../shared/data"));

    public static string PathOf(string name) => Path.Combine(Root, name);

    // From the assembly and not from the path of this source, which a deterministic build replaces.
    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Autoencoders.Generated.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? AppContext.BaseDirectory;
    }
}
