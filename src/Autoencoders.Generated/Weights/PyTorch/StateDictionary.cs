using System.Globalization;

namespace Autoencoders;

/// <summary>The tensors in a dictionary and in those that it holds, with the way to each as its name.</summary>
internal static class StateDictionary
{
    private const int Deepest = 32, LongestName = 1024, MostTensors = 100_000;

    /// <summary>Lists the tensors; other values are left out, and a dictionary that is met again too.</summary>
    /// <exception cref="FormatException">Dictionaries are nested too deep, or a name stands twice.</exception>
    public static List<(string Name, PyTorchTensor Tensor)> Tensors(PickleDictionary root)
    {
        var found = new List<(string Name, PyTorchTensor Tensor)>();
        Add(root, "", 0, [], [], found);
        return found;
    }

    /// <summary>The value at a way such as <c>state_dict</c>.</summary>
    /// <exception cref="FormatException">There is no dictionary; the message has the keys that there are.</exception>
    public static PickleDictionary At(PickleDictionary root, string key)
    {
        foreach ((object? name, object? value) in root.Items)
        {
            if (value is PickleDictionary dictionary && Text(name) == key)
                return dictionary;
        }
        string[] keys = [.. root.Items.Where(item => item.Value is PickleDictionary).Select(item => $"'{Text(item.Key)}'").Take(20)];
        throw new FormatException($"a dictionary '{key}', found {(keys.Length == 0 ? "none" : $"only {string.Join(", ", keys)}")}");
    }

    private static void Add(
        PickleDictionary dictionary,
        string prefix,
        int depth,
        HashSet<PickleDictionary> visited,
        HashSet<string> names,
        List<(string Name, PyTorchTensor Tensor)> found)
    {
        if (depth > Deepest)
            throw new FormatException($"at most {Deepest} dictionaries in one another, found more");
        if (!visited.Add(dictionary))
            return;
        foreach ((object? key, object? value) in dictionary.Items)
        {
            string name = prefix + Text(key);
            if (name.Length > LongestName || found.Count == MostTensors)
                throw new FormatException($"at most {MostTensors} names of {LongestName} characters, found more");
            if (value is PickleDictionary inner)
                Add(inner, name + ".", depth + 1, visited, names, found);
            else if (value is PyTorchTensor tensor)
                found.Add(names.Add(name) ? (name, tensor) : throw new FormatException($"names that differ, found '{name}' twice"));
        }
    }

    private static string Text(object? key) => key switch
    {
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new FormatException("texts or whole numbers as keys, found another key"),
    };
}
