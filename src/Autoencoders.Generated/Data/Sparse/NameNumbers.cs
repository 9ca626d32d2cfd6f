using System.Text;

namespace Autoencoders;

/// <summary>Numbers names in the order in which they first come.</summary>
internal sealed class NameNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The names so far.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name.</summary>
    public int NumberOf(ReadOnlySpan<byte> text)
    {
        string name = Encoding.UTF8.GetString(text);
        if (_numbers.TryGetValue(name, out int number))
            return number;
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
