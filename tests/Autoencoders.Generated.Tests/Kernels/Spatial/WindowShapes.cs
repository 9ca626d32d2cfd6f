namespace Autoencoders.Tests.Kernels;

/// <summary>The windows that poolings are tested with.</summary>
internal static class WindowShapes
{
    // So many channels that each width of register is the widest one used, the last of several, and left out.
    private static readonly int[] _channels = [1, 3, 8, 16, 17, 33, 79];

    public static IEnumerable<WindowShape> All()
    {
        (int Height, int Width, (int, int) Kernel, (int, int) Stride)[] shapes =
        [
            (1, 1, (1, 1), (1, 1)),
            (6, 4, (2, 2), (2, 2)),
            (5, 7, (2, 2), (2, 2)),
            (7, 7, (3, 3), (3, 3)),
            (5, 7, (3, 3), (1, 1)),
            (7, 9, (3, 3), (2, 2)),
            (7, 8, (2, 2), (3, 3)),
            (6, 5, (1, 1), (2, 2)),
            (5, 3, (5, 3), (5, 3)),
            (4, 6, (3, 2), (1, 3)),
            (1, 12, (1, 3), (1, 3)),
            (1, 11, (1, 3), (1, 2)),
            (1, 11, (1, 2), (1, 4)),
        ];
        foreach (Padding padding in Enum.GetValues<Padding>())
        {
            foreach (var (height, width, kernel, stride) in shapes)
            {
                foreach (int channels in _channels)
                    yield return WindowShape.Create(height, width, channels, kernel, stride, padding);
            }
        }

        // Windows larger than the input exist only with padding.
        foreach (int channels in _channels)
            yield return WindowShape.Create(2, 3, channels, (5, 5), (1, 2), Padding.Same);
    }
}
