using System.Globalization;

namespace Autoencoders;

/// <summary>The label of a row: a whole number, or the place of a word.</summary>
internal sealed class LabelField(SchemaColumn column)
{
    private readonly TextIndex _words = new(column.Categories);

    /// <summary>The part of a message that says what a label should be.</summary>
    public string Expected => column.Categories.Count == 0
        ? "a whole number as label"
        : $"one of the labels '{string.Join("', '", column.Categories.Select(one => one.Text))}'";

    /// <summary>The end of a message.</summary>
    public string Cure => column.Categories.Count == 0 ? "" : "; the option OtherLabel is the label of all other words";

    /// <summary>Reads a label.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out int label)
    {
        if (column.Categories.Count == 0)
            return int.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out label);
        label = _words.Of(text);
        if (label < 0 && column.OtherLabel is { } other && !text.IsEmpty)
            label = other;
        return label >= 0 || column.OtherLabel == label;
    }
}
