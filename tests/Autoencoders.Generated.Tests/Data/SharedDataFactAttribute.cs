namespace Autoencoders.Tests;

/// <summary>A test of real data, skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="name">The file that the test needs, below <c>../shared/data</c>.</param>
    public SharedDataFactAttribute(string name)
    {
        if (!File.Exists(SharedData.PathOf(name)))
            Skip = $"The file {name} is missing: it belongs into ../shared/data beside the repository.";
    }
}
