namespace Autoencoders;

/// <summary>Which pixels of an image come in one pass: all of them, or those of one of the seven passes of an interlaced image.</summary>
/// <param name="X">The first column.</param>
/// <param name="Y">The first row.</param>
/// <param name="StepX">From one column to the next.</param>
/// <param name="StepY">From one row to the next.</param>
internal readonly record struct PngPass(int X, int Y, int StepX, int StepY)
{
    private static readonly PngPass[] s_whole = [new(0, 0, 1, 1)];

    private static readonly PngPass[] s_interlaced =
    [
        new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2),
    ];

    public static PngPass[] Of(PngHeader header) => header.Interlaced ? s_interlaced : s_whole;

    /// <summary>The pixels of a row of the pass.</summary>
    public int Width(PngHeader header) => Count(header.Width, X, StepX);

    /// <summary>The rows of the pass; 0 where a row has no pixels.</summary>
    public int Height(PngHeader header) => Width(header) == 0 ? 0 : Count(header.Height, Y, StepY);

    private static int Count(int length, int first, int step) => length <= first ? 0 : (length - first - 1) / step + 1;
}
