namespace Autoencoders;

/// <summary>The range of the values of a block.</summary>
/// <param name="Lowest">The lowest one.</param>
/// <param name="Highest">The highest one.</param>
/// <param name="Words">All of them in words.</param>
internal sealed record BlockRange(float Lowest, float Highest, string Words)
{
    /// <summary>Weights, and means of gradients.</summary>
    public static BlockRange Finite { get; } = new(float.MinValue, float.MaxValue, "finite values");

    /// <summary>Sums and means of squares, which large gradients make infinite in runs whose weights stay finite.</summary>
    public static BlockRange Squares { get; } = new(0, float.PositiveInfinity, "values of 0 or more");

    /// <summary>Gradients that are clipped one by one may be infinite before.</summary>
    public static BlockRange Numbers { get; } = new(float.NegativeInfinity, float.PositiveInfinity, "numbers");

    /// <summary>The index of the first value that lies outside; -1 for none.</summary>
    public int IndexOutside(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= Lowest && values[i] <= Highest))
                return i;
        }

        return -1;
    }
}
