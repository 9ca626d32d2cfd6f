namespace Autoencoders;

/// <summary>The options for reading arrays of NumPy from NPY and NPZ files.</summary>
public sealed record NpyOptions
{
    /// <summary>The treatment of NaN. By default, NaN is an error that names its row and column.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public MissingValues Missing
    {
        get;
        init => field = Imputation.Require(value, nameof(Missing));
    }

    /// <summary>
    /// The largest number of values that an array may have. Null, the default, is 16,777,216 and 32 more for each byte of the file (in an
    /// NPZ file: of the compressed array), at most 268,435,456 (1 GiB).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public int? MaximumValues
    {
        get;
        init => field = ValueLimit.Require(value, nameof(MaximumValues));
    }
}
