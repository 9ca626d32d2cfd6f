namespace Autoencoders;

/// <summary>
/// The way from the names of a file to those of a network. Modules that wrap a network in PyTorch, <c>module</c> and <c>_orig_mod</c>, are
/// taken off every name, however deep they nest.
/// </summary>
public sealed record TensorNames
{
    /// <summary>The names as the file has them, without the modules that wrap a network.</summary>
    public static TensorNames Unchanged { get; } = new();

    private static readonly string[] s_wrappers = ["module.", "_orig_mod."];

    /// <summary>The beginning of the names to load, such as <c>model.</c>. It is taken off; tensors with other names are not loaded.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>
    /// New names by old ones, behind <see cref="Prefix"/>: of tensors or of modules. <c>["fc1"] = "encoder.0"</c> renames
    /// <c>fc1.weight</c> and <c>fc1.bias</c>. The longest old name counts.
    /// </summary>
    public IReadOnlyDictionary<string, string> Renames { get; init; } = new Dictionary<string, string>();

    /// <summary>True if tensors that the network does not have may be in the file. By default they are refused.</summary>
    public bool IgnoresOthers { get; init; }

    /// <summary>The name of a tensor in a network; null if it is not to be loaded.</summary>
    internal string? Of(string name)
    {
        name = Unwrapped(name);
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        name = Unwrapped(name[Prefix.Length..]);
        int longest = 0;
        foreach (string old in Renames.Keys)
            longest = Math.Max(longest, old.Length);
        for (int end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (end <= longest && Renames.TryGetValue(name[..end], out string? renamed))
                return renamed + name[end..];
        }
        return name;
    }

    private static string Unwrapped(string name)
    {
        while (Array.Find(s_wrappers, wrapper => name.StartsWith(wrapper, StringComparison.Ordinal)) is { } wrapper)
            name = name[wrapper.Length..];
        return name;
    }
}
