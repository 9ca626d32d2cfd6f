using System.Text.Json;

namespace Autoencoders.Keras;

/// <summary>The layers of a file that have variables.</summary>
/// <param name="Layers">The layers.</param>
/// <param name="IsOrdered">True if they stand in the order of the model; false if only those of each class do.</param>
internal sealed record KerasModel(IReadOnlyList<KerasLayer> Layers, bool IsOrdered)
{
    /// <summary>Joins the variables of each layer, and what the model says of it.</summary>
    /// <param name="variables">All variables; those of a layer in its order.</param>
    /// <param name="layers">The layers of the model in its order, by their paths; empty for weights without a model.</param>
    public static KerasModel Of(IReadOnlyList<KerasVariable> variables, IReadOnlyList<KerasConfig> layers)
    {
        var byLayer = new Dictionary<string, List<KerasVariable>>();
        var paths = new List<string>();
        foreach (KerasVariable variable in variables)
        {
            string path = LayerOf(variable.Name);
            if (byLayer.TryAdd(path, []))
                paths.Add(path);
            byLayer[path].Add(variable);
        }

        bool isOrdered = layers.Count > 0;
        var found = new List<KerasLayer>();
        foreach (KerasConfig layer in layers)
        {
            if (layer.Paths.FirstOrDefault(byLayer.ContainsKey) is { } path && paths.Remove(path))
                found.Add(new KerasLayer(path, layer.Class, layer.Options, Ordered(byLayer[path])));
        }

        // Layers that the model does not list, such as those of a class of the user, have no place in its order.
        isOrdered &= paths.Count == 0;
        paths.Sort(ModuleOrder.Compare);
        foreach (string path in paths)
            found.Add(new KerasLayer(path, KerasClasses.Of(path[(path.LastIndexOf('/') + 1)..]), default, Ordered(byLayer[path])));
        return new KerasModel(found, isOrdered);
    }

    private static KerasVariable[] Ordered(List<KerasVariable> variables) => [.. variables.OrderBy(variable => variable.IsBackward)];

    /// <summary>The path of the layer that has a variable, without the cells and directions inside.</summary>
    private static string LayerOf(string variable)
    {
        string path = Before(variable);
        if (path.EndsWith("/vars", StringComparison.Ordinal))
            path = Before(path);
        while (path.LastIndexOf('/') is > 0 and var slash && IsInside(path.AsSpan(slash + 1)))
            path = path[..slash];
        return path;

        static string Before(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

        static bool IsInside(ReadOnlySpan<char> name) => name is "cell" or "layer" || name.EndsWith("_cell")
            || name.StartsWith("forward_") || name.StartsWith("backward_");
    }
}
