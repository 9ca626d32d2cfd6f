namespace Autoencoders.Fuzzing;

/// <summary>Every reader of the library.</summary>
internal static class TargetCatalog
{
    /// <param name="folder">A folder for the inputs of readers that take a path.</param>
    public static IEnumerable<FuzzTarget> All(string folder) =>
        [.. NetworkTargets.All(folder), .. ArrayTargets.All(folder), .. TableTargets.All(folder)];
}
