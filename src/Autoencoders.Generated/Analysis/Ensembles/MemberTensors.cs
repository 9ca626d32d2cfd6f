namespace Autoencoders;

/// <summary>The tensors and texts of one member in the file of an ensemble, under the names that they have in a file of its own.</summary>
internal sealed class MemberTensors : ITensorSource
{
    private readonly SafeTensors _source;
    private readonly string _prefix;

    /// <param name="source">The file.</param>
    /// <param name="member">The number of the member, from 0.</param>
    public MemberTensors(SafeTensors source, int member)
    {
        (_source, _prefix) = (source, PrefixOf(member));
        var tensors = new List<StoredTensor>();
        foreach (SafeTensorsEntry tensor in source.Tensors)
        {
            if (tensor.Name.StartsWith(_prefix, StringComparison.Ordinal))
                tensors.Add(tensor with { Name = tensor.Name[_prefix.Length..] });
        }
        Tensors = tensors;

        var metadata = new Dictionary<string, string>(source.Metadata);
        if (source.Metadata.TryGetValue(_prefix + WeightsMetadata.Architecture, out string? architecture))
            metadata[WeightsMetadata.Architecture] = architecture;
        Metadata = metadata;
    }

    public string File => _source.File;

    public IReadOnlyDictionary<string, string> Metadata { get; }

    public IReadOnlyList<StoredTensor> Tensors { get; }

    /// <summary>The prefix of the names of a member.</summary>
    public static string PrefixOf(int member) => FormattableString.Invariant($"{member}.");

    public void Read(string name, long first, Span<float> destination) => _source.Read(_prefix + name, first, destination);
}
