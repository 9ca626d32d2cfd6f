using System.Globalization;

namespace Autoencoders;

/// <summary>A column of a table as a network declares it.</summary>
/// <param name="Name">The name; empty if it has none.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Categories">The number of categories; 0 for other kinds.</param>
/// <param name="Period">The period of a <see cref="ColumnKind.Cyclic"/> column; 0 for other kinds.</param>
public sealed record InputColumn(string Name, ColumnKind Kind, int Categories = 0, float Period = 0f)
{
    /// <summary>True if the column can have a value. A missing value, which is NaN, is one of every column.</summary>
    /// <param name="value">As a row has it.</param>
    public bool Holds(float value) => float.IsNaN(value) || Kind switch
    {
        ColumnKind.Categorical => value >= 0 && value < Categories && value == (int)value,
        ColumnKind.Binary => value is 0 or 1,
        ColumnKind.Cyclic => value >= 0 && value < Period,
        _ => true,
    };

    /// <summary>The fault of a value that the column can't have, in words.</summary>
    internal string Fault(float value) => Kind switch
    {
        ColumnKind.Categorical when value != float.Floor(value) =>
            Text($"{value} is not a whole number: it has {Categories} categories, 0 to {Categories - 1}"),
        ColumnKind.Categorical => Text($"{value} is out of range: it has {Categories} categories, 0 to {Categories - 1}"),
        ColumnKind.Binary => Text($"{value} is out of range: it is 0 or 1"),
        _ => Text($"{value} is out of range: it goes from 0 to below {Period}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
