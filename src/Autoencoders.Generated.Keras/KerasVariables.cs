using Autoencoders.Keras.Hdf5;

namespace Autoencoders.Keras;

/// <summary>Finds the variables of layers: in the groups <c>vars</c> of Keras 3, or by the names that the older format lists.</summary>
internal static class KerasVariables
{
    private const int DeepestGroup = 24;
    private const string Variables = "vars";

    /// <summary>The model as JSON, which the older format keeps; null if it does not exist.</summary>
    public static string? Config(Hdf5Object root) => root.Texts("model_config") is [var text] ? text : null;

    public static List<KerasVariable> Find(Hdf5Object root)
    {
        var found = new List<KerasVariable>();
        if ((root.Find("model_weights") ?? root) is var older && Listed(older, "layer_names") is { } layers)
        {
            foreach (string layer in layers)
                AddListed(older, layer, found);
        }
        else
        {
            AddGroups(root, "", 0, found);
        }
        return found;
    }

    private static void AddListed(Hdf5Object weights, string layer, List<KerasVariable> found)
    {
        Hdf5Object group = weights.Find(layer) ?? throw new FormatException($"a group '{layer}', found none");
        foreach (string name in Listed(group, "weight_names") ?? [])
        {
            Hdf5Object variable = group.Find(name) ?? throw new FormatException($"a dataset '{name}' in '{layer}', found none");

            // A model within the model is one group of many layers, with the names that these have in it.
            string path = name.StartsWith(layer + "/", StringComparison.Ordinal) ? name : $"{layer}/{name}";
            found.Add(new KerasVariable(path.EndsWith(":0", StringComparison.Ordinal) ? path[..^2] : path, variable.Dataset()));
        }
    }

    /// <summary>A list of names, which the older format divides where it is too long for an attribute.</summary>
    private static List<string>? Listed(Hdf5Object group, string name)
    {
        if (group.Texts(name) is { } whole)
            return [.. whole];
        var names = new List<string>();
        for (int part = 0; group.Texts($"{name}{part}") is { } texts; part++)
            names.AddRange(texts);
        return names.Count > 0 ? names : null;
    }

    private static void AddGroups(Hdf5Object group, string path, int depth, List<KerasVariable> found)
    {
        if (depth > DeepestGroup)
            throw new FormatException($"at most {DeepestGroup} groups within one another, found more");
        foreach (string name in group.Names)
        {
            string inner = path.Length == 0 ? name : $"{path}/{name}";
            if (name == Variables && path.Length > 0)
                AddVariables(group.Find(name)!, inner, found);
            else if (IsOfLayers(name) && group.Find(name) is { IsDataset: false } child)
                AddGroups(child, inner, depth + 1, found);
        }
    }

    /// <summary>False for what training and random numbers keep beside the layers.</summary>
    private static bool IsOfLayers(string name) => name != Variables && name != "optimizer" && name != "seed_generator"
        && !name.Contains("metric", StringComparison.Ordinal) && !name.Contains("loss_tracker", StringComparison.Ordinal);

    private static void AddVariables(Hdf5Object group, string path, List<KerasVariable> found)
    {
        string[] names = [.. group.Names];
        for (int i = 0; i < names.Length; i++)
        {
            Hdf5Object variable = group.Find($"{i}")
                ?? throw new FormatException($"variables 0 to {names.Length - 1} in '{path}', found no '{i}'");
            found.Add(new KerasVariable($"{path}/{i}", variable.Dataset()));
        }
    }
}
