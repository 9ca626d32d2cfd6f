namespace Autoencoders;

/// <summary>How to read PNG images.</summary>
public sealed record PngOptions
{
    /// <summary>
    /// The channels of a row's pixels: 1 is grey (colours weighted as in BT.601), 3 is colour, 4 is colour and alpha; images with others
    /// are converted, and alpha that is not asked for is left out. Null, the default, takes what the first image has, which all others must
    /// have too; grey with alpha counts as 4.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither 1, 3 nor 4.</exception>
    public int? Channels
    {
        get;
        init => field = value is null or 1 or 3 or 4
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Channels), value, $"{nameof(Channels)} must be 1, 3 or 4.");
    }
}
