namespace Autoencoders;

/// <summary>The options for reading IDX files.</summary>
public sealed record IdxOptions
{
    /// <summary>
    /// The largest number of values that a file may have. Null, the default, is 16,777,216 and 32 more for each byte of the file, at most
    /// 268,435,456 (1 GiB).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public int? MaximumValues
    {
        get;
        init => field = ValueLimit.Require(value, nameof(MaximumValues));
    }
}
