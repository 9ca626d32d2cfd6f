namespace Autoencoders;

/// <summary>The indices of texts. Looking one up allocates nothing.</summary>
internal sealed class TextIndex
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _indices;

    public TextIndex(IReadOnlyList<SchemaCategory> categories)
    {
        var indices = new Dictionary<string, int>(categories.Count, StringComparer.Ordinal);
        for (int i = 0; i < categories.Count; i++)
            indices.Add(categories[i].Text, i);
        _indices = indices.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The index of a text, or -1.</summary>
    public int Of(ReadOnlySpan<char> text) => _indices.TryGetValue(text, out int index) ? index : -1;
}
