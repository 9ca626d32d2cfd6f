namespace Autoencoders.Kernels;

/// <summary>The operands of the sums of one output channel.</summary>
internal readonly ref struct PlaneOperands<W>(
    ref float planes, ref float weights, ref float sums, in Phase<RowAxis<W>> rows, in Phase<ColumnAxis<W>> columns)
    where W : struct, ISpacedWindow
{
    /// <summary>The planes of the input channels.</summary>
    public readonly ref float Planes = ref planes;

    /// <summary>The weights, from those of the output channel.</summary>
    public readonly ref float Weights = ref weights;

    /// <summary>The destination of the sums.</summary>
    public readonly ref float Sums = ref sums;

    /// <summary>The phase of the rows.</summary>
    public readonly Phase<RowAxis<W>> Rows = rows;

    /// <summary>The phase of the columns.</summary>
    public readonly Phase<ColumnAxis<W>> Columns = columns;
}
