namespace Autoencoders;

/// <summary>The kinds of columns of a table.</summary>
public enum SchemaColumnKind
{
    /// <summary>A number, one value of a row.</summary>
    Numeric,

    /// <summary>One of some texts: the index of the text, and the last index for all other texts.</summary>
    Categorical,

    /// <summary>One of two texts: 0 or 1.</summary>
    Binary,

    /// <summary>A number that begins anew behind its period, as an hour does: a value from 0 to below the period.</summary>
    Cyclic,

    /// <summary>A date, a time of day or both: a cyclic value for each of its parts.</summary>
    Date,

    /// <summary>The label of a row, which is no value of it.</summary>
    Label,

    /// <summary>A column that is not read.</summary>
    Ignored,
}
