using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Layers;

/// <summary>One fact of a layer: what its description at run time says, and what weights files and the hover table show of it.</summary>
/// <param name="Name">The name: <c>stride</c>.</param>
/// <param name="Value">The value as arguments in C#: <c>3, 3</c>.</param>
/// <param name="Shown">The words that weights files show; empty for a fact that they leave out.</param>
internal sealed record Fact(string Name, string Value, string Shown)
{
    /// <summary>The same fact, left out of weights files: any weights fit whatever its value.</summary>
    public Fact Hidden => this with { Shown = "" };

    /// <summary>The same fact, shown with its name.</summary>
    public Fact Labeled => this with { Shown = $"{Name} {Shown}" };

    public static Fact Of(string name, int value) => new(name, $"{value}", $"{value}");

    public static Fact Of(string name, float value) => new(name, SourceWriter.Literal(value), $"{value}");

    public static Fact Of(string name, string word) => new(name, SourceWriter.Literal(word), word);

    /// <summary>One number for each direction or dimension.</summary>
    public static Fact Sizes(string name, params int[] sizes) =>
        new(name, string.Join(", ", sizes.Select(size => $"{size}")), string.Join(" x ", sizes.Select(size => $"{size}")));

    /// <summary>The same fact, shown in other words.</summary>
    public Fact As(string shown) => this with { Shown = shown };

    /// <summary>The same fact, shown with its name unless it has the usual value.</summary>
    public Fact LabeledUnless(int usual) => Value == $"{usual}" ? Hidden : Labeled;
}
