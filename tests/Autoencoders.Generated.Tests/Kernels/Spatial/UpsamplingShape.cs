namespace Autoencoders.Tests.Kernels;

/// <summary>The sizes of an upsampling, and which inputs have which part in an output, for comparison with naive loops.</summary>
internal sealed record UpsamplingShape(int Height, int Width, int Channels, int FactorHeight, int FactorWidth)
{
    public int InputLength => Height * Width * Channels;

    public int OutputLength => InputLength * FactorHeight * FactorWidth;

    // So many channels that each width of register is the widest one used, the last of several, and left out.
    public static IEnumerable<UpsamplingShape> All() =>
        from sizes in new[]
        {
            (1, 1, 1, 1), (1, 1, 2, 2), (3, 5, 2, 2), (4, 2, 3, 3), (2, 3, 4, 4), (5, 3, 2, 3), (1, 7, 1, 2), (1, 4, 1, 3), (1, 1, 1, 5),
        }
        from channels in new[] { 1, 3, 8, 16, 17, 33, 79 }
        select new UpsamplingShape(sizes.Item1, sizes.Item2, channels, sizes.Item3, sizes.Item4);

    /// <summary>The input that an output repeats.</summary>
    public int Nearest(int output)
    {
        (int sample, int y, int x, int channel) = Position(output);
        return Input(sample, y / FactorHeight, x / FactorWidth, channel);
    }

    /// <summary>The inputs around an output and their parts in it, as PyTorch defines them without aligned corners.</summary>
    public IEnumerable<(int Input, double Weight)> Around(int output)
    {
        (int sample, int y, int x, int channel) = Position(output);
        return
            from row in Axis(y, Height, FactorHeight)
            from column in Axis(x, Width, FactorWidth)
            select (Input(sample, row.Index, column.Index, channel), row.Weight * column.Weight);
    }

    private static (int Index, double Weight)[] Axis(int output, int length, int factor)
    {
        double source = Math.Max(0, (output + 0.5) / factor - 0.5), first = Math.Floor(source);
        return [((int)first, 1 - (source - first)), (Math.Min((int)first + 1, length - 1), source - first)];
    }

    private (int Sample, int Y, int X, int Channel) Position(int output)
    {
        int position = output / Channels, width = Width * FactorWidth, height = Height * FactorHeight;
        return (position / width / height, position / width % height, position % width, output % Channels);
    }

    private int Input(int sample, int y, int x, int channel) => ((sample * Height + y) * Width + x) * Channels + channel;
}
