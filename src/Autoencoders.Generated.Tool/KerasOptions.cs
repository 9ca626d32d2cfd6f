using System.Text.Json;
using Autoencoders.Keras;

namespace Autoencoders.Tool;

/// <summary>The options of one layer of a Keras model.</summary>
internal sealed class KerasOptions(string file, KerasConfig layer)
{
    /// <summary>The class of the layer in a wrapper.</summary>
    public string InnerClass => layer.Whole.TryGetProperty("layer", out JsonElement inner) && inner.TryGetProperty("class_name", out JsonElement name)
        ? name.ToString()
        : "";

    public WeightsFileException Unknown(string found) => new(file, layer.Name, "a layer that this library has too", found);

    public double Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : throw Missing(name);

    /// <summary>A positive whole number.</summary>
    public int Whole(string name, int? usual = null) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out int number) && number > 0 => number,
        null when usual is { } number => number,
        _ => throw Missing(name),
    };

    public bool Flag(string name) => Find(name) is { ValueKind: JsonValueKind.True };

    public string Word(string name, string usual) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : usual;

    /// <summary>A shape behind the number of rows; null if it does not exist.</summary>
    public int[]? Shape(string name) => layer.Whole.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Skip(1).Select(length => Positive(length, name))]
        : null;

    public int[] Sizes(string name) => Find(name) is { ValueKind: JsonValueKind.Array } value
        ? [.. value.EnumerateArray().Select(length => Positive(length, name))]
        : throw Missing(name);

    /// <summary>A length for each direction, of which a model may write one.</summary>
    public int[] Window(string name, int directions) => Find(name) is { ValueKind: JsonValueKind.Number } value
        ? [.. Enumerable.Repeat(Positive(value, name), directions)]
        : Sizes(name);

    /// <summary>A length that is the same in each direction.</summary>
    public int Square(string name, int? usual = null)
    {
        if (usual is { } known && Find(name) is null)
            return known;
        int[] sizes = Window(name, 1);
        return sizes.Distinct().Count() == 1 ? sizes[0] : throw Unknown($"{name} [{string.Join(", ", sizes)}]");
    }

    public Padding Padding() => Word("padding", "valid") switch
    {
        "same" => Autoencoders.Padding.Same,
        "valid" => Autoencoders.Padding.Valid,
        "causal" => Autoencoders.Padding.Causal,
        var other => throw Unknown($"padding '{other}'"),
    };

    public Activation Activation() => Find("activation") switch
    {
        null => Autoencoders.Activation.Identity,
        { ValueKind: JsonValueKind.String } value => value.GetString() switch
        {
            "linear" => Autoencoders.Activation.Identity,
            "relu" => Autoencoders.Activation.Relu,
            "sigmoid" => Autoencoders.Activation.Sigmoid,
            "tanh" => Autoencoders.Activation.Tanh,
            "elu" => Autoencoders.Activation.Elu,
            "selu" => Autoencoders.Activation.Selu,
            "gelu" => Autoencoders.Activation.Gelu,
            "silu" or "swish" => Autoencoders.Activation.Silu,
            "mish" => Autoencoders.Activation.Mish,
            "softplus" => Autoencoders.Activation.Softplus,
            "softsign" => Autoencoders.Activation.Softsign,
            "softmax" => Autoencoders.Activation.Softmax,
            var other => throw Unknown($"activation '{other}'"),
        },
        _ => throw Unknown("an activation of a class of its own"),
    };

    private JsonElement? Find(string name) =>
        layer.Options.ValueKind == JsonValueKind.Object && layer.Options.TryGetProperty(name, out JsonElement value)
            && value.ValueKind != JsonValueKind.Null ? value : null;

    private int Positive(JsonElement length, string name) =>
        length.ValueKind == JsonValueKind.Number && length.TryGetInt32(out int number) && number > 0 ? number : throw Missing(name);

    private WeightsFileException Missing(string name) => new(file, layer.Name, $"{name} in its configuration", "none, or another value");
}
