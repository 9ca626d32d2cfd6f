namespace Autoencoders;

/// <summary>The options of reading the rows of a table by its schema.</summary>
public sealed record TableReadOptions
{
    /// <summary>The treatment of fields that the schema has no value for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public UnfitFields Unfit
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Unfit must be Refuse, RefuseUnseen or Missing.");
    }

    /// <summary>
    /// The largest number of values that the rows may have. Null, the default, is 16,777,216 and 32 more for each byte of the file, at most
    /// 268,435,456 (1 GiB).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public int? MaximumValues
    {
        get;
        init => field = ValueLimit.Require(value, nameof(MaximumValues));
    }
}
