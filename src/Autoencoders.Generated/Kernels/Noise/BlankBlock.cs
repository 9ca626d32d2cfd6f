using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>A rectangle becomes 0, whose sides are the amount's part of the image's.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BlankBlock : IImageNoise
{
    /// <inheritdoc/>
    public static void Apply(Span<float> image, int height, int width, int channels, float amount, CounterRandom random)
    {
        if (amount == 0)
            return;
        int rows = Side(height, amount), columns = Side(width, amount);
        int top = random.Next(height - rows + 1), left = random.Next(width - columns + 1);
        for (int row = top; row < top + rows; row++)
            image.Slice(((row * width) + left) * channels, columns * channels).Clear();
    }

    /// <summary>The pixels of a side: halves are rounded up.</summary>
    private static int Side(int length, float amount) => Math.Clamp((int)MathF.Floor((amount * length) + 0.5f), 1, length);
}
