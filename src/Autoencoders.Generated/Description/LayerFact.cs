using System.Collections.Immutable;
using System.Globalization;

namespace Autoencoders;

/// <summary>A named fact of a layer or a code: a number, several numbers, or a word.</summary>
public sealed class LayerFact
{
    /// <summary>A fact of numbers.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <param name="numbers">The number; several where there is one for each direction or dimension.</param>
    public LayerFact(string name, params double[] numbers)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(numbers);
        (Name, Numbers) = (name, [.. numbers]);
    }

    /// <summary>A fact in a word.</summary>
    /// <param name="name">One of <see cref="FactNames"/>.</param>
    /// <param name="word">The word.</param>
    public LayerFact(string name, string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(word);
        (Name, Word, Numbers) = (name, word, []);
    }

    /// <summary>The name: one of <see cref="FactNames"/>.</summary>
    public string Name { get; }

    /// <summary>The numbers; empty for a word.</summary>
    public ImmutableArray<double> Numbers { get; }

    /// <summary>The word; null for numbers.</summary>
    public string? Word { get; }

    /// <summary>The value as text: <c>3 x 3</c>.</summary>
    public string Value => Word ?? string.Join(" x ", ImmutableArray.CreateRange(Numbers, Text));

    /// <summary>Name and value: <c>kernel 3 x 3</c>.</summary>
    public override string ToString() => $"{Name} {Value}";

    // Numbers are of the generator: whole ones, or floats, whose shortest text is not that of the double.
    private static string Text(double number) => number == Math.Truncate(number)
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : ((float)number).ToString("R", CultureInfo.InvariantCulture);
}
