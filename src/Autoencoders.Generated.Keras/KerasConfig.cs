using System.Text.Json;

namespace Autoencoders.Keras;

/// <summary>One layer of a model, as its configuration describes it.</summary>
/// <param name="Class">The class: <c>Conv2D</c>.</param>
/// <param name="Name">The name in the model.</param>
/// <param name="Options">Its options; of a wrapper, those of the layer inside.</param>
/// <param name="Whole">All of it, with the wrapper.</param>
/// <param name="Paths">The paths that its variables may have: by the class and a number since Keras 3, and by the name before.</param>
internal sealed record KerasConfig(string Class, string Name, JsonElement Options, JsonElement Whole, string[] Paths)
{
    private const int DeepestModel = 8;
    private const int LongestName = 256;

    /// <summary>The layers of a model and of the models in it, in their order. A model of another class has none.</summary>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static IReadOnlyList<KerasConfig> Read(string json)
    {
        var layers = new List<KerasConfig>();
        try
        {
            using var document = JsonDocument.Parse(json);
            Add(document.RootElement.Clone(), "", "", 0, layers);
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
            throw new FormatException($"the configuration of a model as JSON, found another text ({damaged.Message.TrimEnd('.')})", damaged);
        }
        return layers;
    }

    private static void Add(JsonElement model, string numberedParent, string namedParent, int depth, List<KerasConfig> layers)
    {
        if (depth > DeepestModel)
            throw new FormatException($"at most {DeepestModel} models within one another, found more");
        var used = new Dictionary<string, int>();
        foreach (JsonElement layer in LayersOf(model))
        {
            if (Text(layer, "class_name") is not { } kind || !layer.TryGetProperty("config", out JsonElement options)
                || options.ValueKind != JsonValueKind.Object)
            {
                continue;
            }
            string name = Text(options, "name") ?? "";
            if (kind.Length > LongestName || name.Length > LongestName)
                throw new FormatException($"names of at most {LongestName} characters in the configuration, found a longer one");
            string numbered = $"{numberedParent}layers/{Numbered(KerasClasses.PathName(kind), used)}", named = namedParent + name;
            if (LayersOf(layer).Any())
                Add(layer, numbered + "/", named + "/", depth + 1, layers);
            else
                layers.Add(new KerasConfig(kind, name, Inside(options), options, [numbered, named]));
        }
    }

    private static string Numbered(string name, Dictionary<string, int> used)
    {
        int number = used.GetValueOrDefault(name);
        used[name] = number + 1;
        return number == 0 ? name : $"{name}_{number}";
    }

    private static IEnumerable<JsonElement> LayersOf(JsonElement model) => model.ValueKind == JsonValueKind.Object
        && model.TryGetProperty("config", out JsonElement config) && config.ValueKind == JsonValueKind.Object
        && config.TryGetProperty("layers", out JsonElement layers) && layers.ValueKind == JsonValueKind.Array
            ? layers.EnumerateArray().Where(layer => layer.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The options of the layer in a wrapper, such as <c>Bidirectional</c>.</summary>
    private static JsonElement Inside(JsonElement options) => options.ValueKind == JsonValueKind.Object
        && options.TryGetProperty("layer", out JsonElement layer) && layer.ValueKind == JsonValueKind.Object
        && layer.TryGetProperty("config", out JsonElement inside) ? inside : options;

    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
