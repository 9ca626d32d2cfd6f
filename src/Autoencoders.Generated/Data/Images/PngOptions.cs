namespace Autoencoders;

/// <summary>The options for reading PNG images.</summary>
public sealed record PngOptions
{
    /// <summary>
    /// The channels of a row's pixels: 1 is gray (colors weighted as in BT.601), 3 is color, 4 is color and alpha; images with others
    /// are converted, and alpha that is not asked for is left out. Null, the default, takes what the first image has, which all others must
    /// have too; gray with alpha counts as 4, and a color that is marked as transparent (chunk <c>tRNS</c>) is alpha.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither 1, 3 nor 4.</exception>
    public int? Channels
    {
        get;
        init => field = value is null or 1 or 3 or 4
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Channels), value, $"{nameof(Channels)} must be 1, 3 or 4.");
    }

    /// <summary>
    /// The largest number of values (pixels x channels of all images) that a folder may have. Null, the default, is 16,777,216 and 32 more
    /// for each byte of the files, at most 268,435,456 (1 GiB).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public int? MaximumValues
    {
        get;
        init => field = ValueLimit.Require(value, nameof(MaximumValues));
    }
}
