namespace Autoencoders.Kernels;

/// <summary>What the sums of one output channel are made of.</summary>
internal readonly ref struct PlaneOperands(ref float planes, ref float weights, ref float sums, in Taps rows, in Taps columns)
{
    /// <summary>The planes of the input channels.</summary>
    public readonly ref float Planes = ref planes;

    /// <summary>The weights, from those of the output channel.</summary>
    public readonly ref float Weights = ref weights;

    /// <summary>Where the sums go.</summary>
    public readonly ref float Sums = ref sums;

    /// <summary>The rows of a window that meet input.</summary>
    public readonly Taps Rows = rows;

    /// <summary>The columns of a window that meet input.</summary>
    public readonly Taps Columns = columns;
}
