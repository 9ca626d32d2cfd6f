using System.Globalization;

namespace Autoencoders.Tool;

/// <summary>A layer of a class to write.</summary>
/// <param name="Name">The name of its attribute.</param>
/// <param name="Arguments">The arguments before the activation.</param>
internal sealed record DeclaredLayer(string Name, params object[] Arguments)
{
    /// <summary>Its activation; null for a layer that has none.</summary>
    public Activation? Activation { get; init; }

    /// <summary>The properties that differ from their defaults, in the order in which they are written.</summary>
    public IReadOnlyList<(string Name, object Value)> Options { get; init; } = [];

    /// <summary>True for an attribute that makes the code itself.</summary>
    public bool IsCode => Name.EndsWith("Code", StringComparison.Ordinal);

    /// <summary>The attribute in C#, without its brackets.</summary>
    public string Text
    {
        get
        {
            string[] parts =
            [
                .. Arguments.Select(Written),
                .. Activation is { } activation ? [$"Activation.{activation}"] : Array.Empty<string>(),
                .. Options.Select(option => $"{option.Name} = {Written(option.Value)}"),
            ];
            return parts.Length == 0 ? Name : $"{Name}({string.Join(", ", parts)})";
        }
    }

    /// <summary>The same layer with another option, unless it has the usual value.</summary>
    public DeclaredLayer With(string option, object value, object? usual = null) =>
        value.Equals(usual) ? this : this with { Options = [.. Options, (option, value)] };

    private static string Written(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        float number => string.Create(CultureInfo.InvariantCulture, $"{number}f"),
        Enum member => $"{member.GetType().Name}.{member}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
