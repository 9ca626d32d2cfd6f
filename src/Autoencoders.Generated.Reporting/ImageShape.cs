namespace Autoencoders.Reporting;

/// <summary>The shape of a sample as an image.</summary>
/// <param name="Height">The rows of pixels, at least 1.</param>
/// <param name="Width">The pixels of a row, at least 1.</param>
/// <param name="Channels">1 for gray, 3 for red, green and blue; a pixel's channels stand side by side.</param>
public sealed record ImageShape(int Height, int Width, int Channels = 1)
{
    /// <summary>The value that is drawn as black; by default 0.</summary>
    public float Black { get; init; }

    /// <summary>The value that is drawn as white; by default 1. With black at 1 and white at 0, values are ink on paper.</summary>
    public float White { get; init; } = 1;

    /// <summary>The number of values of an image.</summary>
    public int Length => Height * Width * Channels;

    /// <summary>Gray images whose values are ink on paper: 0 is white and 1 is black.</summary>
    /// <param name="height">The rows of pixels, at least 1.</param>
    /// <param name="width">The pixels of a row, at least 1.</param>
    public static ImageShape Ink(int height, int width) => new(height, width) { Black = 1, White = 0 };

    /// <summary>Says what is wrong with this shape for samples of some length; null for nothing.</summary>
    internal string? Problem(int length) =>
        Height < 1 || Width < 1 || Channels is not (1 or 3)
            ? $"Images need at least 1 x 1 pixels of 1 or 3 channels, not {Height} x {Width} of {Channels}."
        : Length != length ? $"Images of {Height} x {Width} x {Channels} = {Length} values do not fit samples of {length}."
        : Black == White || !float.IsFinite(Black - White) ? $"Black ({Black}) and white ({White}) must differ and be finite."
        : null;
}
