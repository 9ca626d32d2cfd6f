namespace Autoencoders.Kernels;

/// <summary>The operands of the sums of one or two output channels.</summary>
internal readonly ref struct PlaneOperands<W>(
    ref float planes, ref float weights, ref float sums, ref float tile, in AxisSteps rows, in AxisSteps columns)
    where W : struct, ISpacedWindow
{
    /// <summary>The planes of the input channels.</summary>
    public readonly ref float Planes = ref planes;

    /// <summary>The weights, from those of the first output channel.</summary>
    public readonly ref float Weights = ref weights;

    /// <summary>The destination of the sums, <see cref="ChannelPlanes{W}.SumsLength"/> floats for each output channel.</summary>
    public readonly ref float Sums = ref sums;

    /// <summary>Memory for the sums of a tile.</summary>
    public readonly ref float Tile = ref tile;

    /// <summary>The rows of a window.</summary>
    public readonly AxisSteps Rows = rows;

    /// <summary>The columns of a window.</summary>
    public readonly AxisSteps Columns = columns;
}
