using System.Numerics.Tensors;

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
        // A block that is not sound is rare: whether it is comes first, where is asked later.
        if (values.IsEmpty || (IsInside(TensorPrimitives.Min(values)) && IsInside(TensorPrimitives.Max(values))))
            return -1;
        for (int i = 0; i < values.Length; i++)
        {
            if (!IsInside(values[i]))
                return i;
        }

        return -1;
    }

    private bool IsInside(float value) => value >= Lowest && value <= Highest;
}
