namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>How windows lie on rows and columns; in a sequence there is one row, and windows one row high.</summary>
/// <param name="IsImage">Whether it has rows: 2-D instead of 1-D.</param>
/// <param name="Height">The rows of a window.</param>
/// <param name="Width">The columns of a window.</param>
/// <param name="Stride">How far a window is from the next.</param>
/// <param name="Dilation">How far the elements of a window are from each other.</param>
/// <param name="Padding">What a window sees beyond the edges.</param>
internal readonly record struct WindowReference(bool IsImage, int Height, int Width, int Stride, int Dilation, Padding Padding)
{
    public string Dimensions => IsImage ? "2D" : "1D";

    private int StrideHeight => IsImage ? Stride : 1;

    /// <summary>A shape of these dimensions.</summary>
    public SampleShape Shape(int height, int width, int channels) =>
        IsImage ? SampleShape.Image(height, width, channels) : SampleShape.Sequence(width, channels);

    /// <summary>What windows over an input give.</summary>
    public SampleShape Shrink(SampleShape input, int channels) => Shape(
        Shrink(input.Height, Height, StrideHeight), Shrink(input.Width, Width, Stride), channels);

    /// <summary>What the adjoint makes of an input.</summary>
    public SampleShape Grow(SampleShape input, int channels) => Shape(
        Grow(input.Height, Height, StrideHeight), Grow(input.Width, Width, Stride), channels);

    /// <summary>
    /// Each pair of an element of the large side and of the small side's window that sees it, with the element's place in the window.
    /// </summary>
    /// <param name="large">The shape that windows lie on.</param>
    /// <param name="small">The shape with one value for each window.</param>
    /// <param name="isTransposed">Whether the layer leads from the small side to the large one.</param>
    public IEnumerable<(int LargeY, int LargeX, int SmallY, int SmallX, int Tap)> Pairs(
        SampleShape large, SampleShape small, bool isTransposed = false)
    {
        int top = 0, left = isTransposed ? 0 : Reach(Width) - 1;
        if (Padding != Padding.Causal)
        {
            (top, left) = (
                Before(large.Height, small.Height, Height, StrideHeight), Before(large.Width, small.Width, Width, Stride));
        }

        for (int smallY = 0; smallY < small.Height; smallY++)
        {
            for (int smallX = 0; smallX < small.Width; smallX++)
            {
                for (int tap = 0; tap < Height * Width; tap++)
                {
                    int y = (smallY * StrideHeight) + (tap / Width * Dilation) - top;
                    int x = (smallX * Stride) + (tap % Width * Dilation) - left;
                    if (y >= 0 && y < large.Height && x >= 0 && x < large.Width)
                        yield return (y, x, smallY, smallX, tap);
                }
            }
        }
    }

    private int Reach(int kernel) => ((kernel - 1) * Dilation) + 1;

    private int Shrink(int large, int kernel, int stride) => Padding != Padding.Valid
        ? (large + stride - 1) / stride
        : large < Reach(kernel) ? 0 : ((large - Reach(kernel)) / stride) + 1;

    private int Grow(int small, int kernel, int stride) =>
        Padding != Padding.Valid ? small * stride : ((small - 1) * stride) + Reach(kernel);

    /// <summary>How many rows or columns of the first window lie before the large side.</summary>
    private int Before(int large, int small, int kernel, int stride) =>
        Padding == Padding.Valid ? 0 : Math.Max(((small - 1) * stride) + Reach(kernel) - large, 0) / 2;
}
