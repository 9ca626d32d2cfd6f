namespace Autoencoders;

/// <summary>The use of a column that <see cref="TableReader"/> is told, instead of what it would take the column for.</summary>
/// <example><code>
/// TableSchema schema = TableReader.Infer("orders.csv", new TableOptions
/// {
///     Columns = { ["zip"] = ColumnUse.Categorical, ["angle"] = ColumnUse.Cyclic(360), ["state"] = ColumnUse.Label },
/// });
/// </code></example>
public readonly record struct ColumnUse
{
    private ColumnUse(SchemaColumnKind kind) => Kind = kind;

    /// <summary>The column is a number.</summary>
    public static ColumnUse Numeric => new(SchemaColumnKind.Numeric);

    /// <summary>The texts of the column are categories, also if they are numbers.</summary>
    public static ColumnUse Categorical => new(SchemaColumnKind.Categorical);

    /// <summary>The column has two texts.</summary>
    public static ColumnUse Binary => new(SchemaColumnKind.Binary);

    /// <summary>The column is the label.</summary>
    public static ColumnUse Label => new(SchemaColumnKind.Label);

    /// <summary>The column is not read.</summary>
    public static ColumnUse Ignored => new(SchemaColumnKind.Ignored);

    /// <summary>The kind of the column.</summary>
    public SchemaColumnKind Kind { get; }

    /// <summary>The period of a cyclic column.</summary>
    public int Period { get; private init; }

    /// <summary>The parts of a date; <see cref="DateParts.None"/> for those that vary.</summary>
    public DateParts Parts { get; private init; }

    /// <summary>The order of the numbers of a date; null for the one that the dates show.</summary>
    public DateOrder? Order { get; private init; }

    /// <summary>The column is a number that begins anew: an hour with 24, an angle in degrees with 360.</summary>
    /// <param name="period">2 to <see cref="SchemaColumn.MostCyclic"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of its range.</exception>
    public static ColumnUse Cyclic(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, SchemaColumn.MostCyclic);
        return new ColumnUse(SchemaColumnKind.Cyclic) { Period = period };
    }

    /// <summary>The column is a date, a time of day or both.</summary>
    /// <param name="parts">The parts that a row has; <see cref="DateParts.None"/> for those that vary.</param>
    /// <param name="order">The order of the numbers, where the dates leave it open; null finds out.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part or order.</exception>
    public static ColumnUse Date(DateParts parts = DateParts.None, DateOrder? order = null)
    {
        if ((parts & ~DatePart.Every) != 0)
            throw new ArgumentOutOfRangeException(nameof(parts), parts, "The parts are Hour, Weekday and Month.");
        if (order is { } one && !Enum.IsDefined(one))
            throw new ArgumentOutOfRangeException(nameof(order), order, "There is no such order.");
        return new ColumnUse(SchemaColumnKind.Date) { Parts = parts, Order = order };
    }
}
