using System.Text.Json;

namespace Autoencoders.Keras;

/// <summary>A layer that has variables.</summary>
/// <param name="Name">Its path or name in the file.</param>
/// <param name="Class">The class in Keras, <c>Conv2D</c>; null where nothing in the file tells.</param>
/// <param name="Options">What the model says of it; of a wrapper, what it says of the layer inside. Undefined for weights without a model.</param>
/// <param name="Variables">In the order of Keras: kernel and bias; gamma, beta, mean and variance; the second direction last.</param>
internal sealed record KerasLayer(string Name, string? Class, JsonElement Options, IReadOnlyList<KerasVariable> Variables)
{
    /// <summary>The name of the class in messages.</summary>
    public string Kind => Class is null ? "a layer" : $"a {Class}";

    /// <summary>An option that is a number; null where the model does not say it.</summary>
    public double? Number(string name) =>
        Option(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out double number) ? number : null;

    /// <summary>An option that is a word; null where the model does not say it.</summary>
    public string? Word(string name) => Option(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>True if an option is the literal <c>false</c>.</summary>
    public bool IsOff(string name) => Option(name) is { ValueKind: JsonValueKind.False };

    private JsonElement? Option(string name) =>
        Options.ValueKind == JsonValueKind.Object && Options.TryGetProperty(name, out JsonElement value) ? value : null;
}
