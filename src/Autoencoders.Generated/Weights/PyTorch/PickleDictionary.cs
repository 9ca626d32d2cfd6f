namespace Autoencoders;

/// <summary>A dictionary of Python, in the order of its insertions.</summary>
internal sealed class PickleDictionary
{
    private readonly List<(object? Key, object? Value)> _items = [];

    /// <summary>Keys and values. A key that was set twice stands twice.</summary>
    public IReadOnlyList<(object? Key, object? Value)> Items => _items;

    public void Set(object? key, object? value) => _items.Add((key, value));
}
