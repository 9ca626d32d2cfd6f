using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>Each square of so many pixels a side, the amount, becomes its mean; those at the end may be cut.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Downsampling : IImageNoise
{
    /// <inheritdoc/>
    public static void Apply(Span<float> image, int height, int width, int channels, float amount, CounterRandom random)
    {
        // A larger factor than the image has pixels is the whole image.
        int factor = (int)MathF.Min(amount, Math.Max(height, width));
        if (factor <= 1)
            return;
        for (int top = 0; top < height; top += factor)
        {
            for (int left = 0; left < width; left += factor)
            {
                Cell cell = new(top, Math.Min(factor, height - top), left, Math.Min(factor, width - left));
                for (int channel = 0; channel < channels; channel++)
                    Level(image, cell, width, channels, channel);
            }
        }
    }

    private static void Level(Span<float> image, Cell cell, int width, int channels, int channel)
    {
        float sum = 0;
        for (int row = cell.Top; row < cell.Top + cell.Height; row++)
            for (int column = cell.Left; column < cell.Left + cell.Width; column++)
                sum += image[(((row * width) + column) * channels) + channel];

        float mean = sum / (cell.Height * cell.Width);
        for (int row = cell.Top; row < cell.Top + cell.Height; row++)
            for (int column = cell.Left; column < cell.Left + cell.Width; column++)
                image[(((row * width) + column) * channels) + channel] = mean;
    }

    private readonly record struct Cell(int Top, int Height, int Left, int Width);
}
