namespace Autoencoders;

/// <summary>The kinds of columns of a CSV file.</summary>
internal enum CsvColumn
{
    /// <summary>A value of the row.</summary>
    Value,

    /// <summary>The label of the row.</summary>
    Label,

    /// <summary>The time of the row.</summary>
    Time,

    /// <summary>A column that nobody reads.</summary>
    Ignored,
}
