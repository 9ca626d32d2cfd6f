namespace Autoencoders;

/// <summary>The parts of a date that become cyclic values, in the order in which a row has them.</summary>
[Flags]
public enum DateParts
{
    /// <summary>No part. For the reader of tables: the parts that vary.</summary>
    None = 0,

    /// <summary>The time of day in hours, with its minutes as fraction: 0 to below 24.</summary>
    Hour = 1,

    /// <summary>The day of the week: 0 for Monday to 6 for Sunday.</summary>
    Weekday = 2,

    /// <summary>The month: 0 for January to 11 for December.</summary>
    Month = 4,
}
