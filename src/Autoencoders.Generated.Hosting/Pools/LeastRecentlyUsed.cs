using System.Diagnostics.CodeAnalysis;

namespace Autoencoders.Hosting;

/// <summary>Models in the order of their last use, within limits of their number and their bytes. Used by one thread at a time.</summary>
/// <param name="capacity">The most models.</param>
/// <param name="memoryLimit">The most bytes of their files; one model may have more.</param>
internal sealed class LeastRecentlyUsed<TVersion>(int capacity, long memoryLimit)
    where TVersion : ModelVersion
{
    private readonly Dictionary<string, LinkedListNode<(string Key, TVersion Model)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, TVersion Model)> _byUse = [];

    /// <summary>The number of models.</summary>
    public int Count => _byKey.Count;

    /// <summary>The bytes of their files.</summary>
    public long Bytes { get; private set; }

    /// <summary>Finds a model and makes it the last used.</summary>
    public bool TryUse(string key, [NotNullWhen(true)] out TVersion? model)
    {
        if (!_byKey.TryGetValue(key, out LinkedListNode<(string Key, TVersion Model)>? node))
        {
            model = null;
            return false;
        }

        if (node != _byUse.First)
        {
            _byUse.Remove(node);
            _byUse.AddFirst(node);
        }

        model = node.Value.Model;
        return true;
    }

    /// <summary>Adds a model as the last used, and drops those that no longer fit.</summary>
    /// <returns>The number of models that were dropped.</returns>
    public int Add(string key, TVersion model)
    {
        Remove(key);
        _byKey.Add(key, _byUse.AddFirst((key, model)));
        Bytes += model.Bytes;
        int dropped = 0;
        while (_byKey.Count > 1 && (_byKey.Count > capacity || Bytes > memoryLimit))
        {
            Remove(_byUse.Last!.Value.Key);
            dropped++;
        }

        return dropped;
    }

    /// <summary>Removes a model.</summary>
    /// <returns>True if there was one.</returns>
    public bool Remove(string key)
    {
        if (!_byKey.Remove(key, out LinkedListNode<(string Key, TVersion Model)>? node))
            return false;
        _byUse.Remove(node);
        Bytes -= node.Value.Model.Bytes;
        return true;
    }
}
