namespace Autoencoders.C.Layers;

/// <summary>The values of a tensor with its dimensions in another order.</summary>
internal static class TensorOrder
{
    /// <summary>Reads a tensor.</summary>
    /// <param name="layout">The tensor.</param>
    /// <param name="state">The network's memory.</param>
    /// <param name="order">For each dimension of the result, that of the tensor; empty for the order of weights files.</param>
    public static float[] Reorder(TensorLayout layout, ReadOnlySpan<float> state, ReadOnlySpan<int> order)
    {
        var values = new float[layout.Length];
        int place = 0;
        for (var index = new RowMajorIndices(layout); index.IsElement; index.Advance())
            values[place++] = state[index.Current];
        if (order.IsEmpty)
            return values;

        // The distance in the tensor between neighbors along each dimension of the result.
        int[] strides = new int[order.Length], position = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            strides[i] = 1;
            for (int behind = order[i] + 1; behind < layout.Shape.Length; behind++)
                strides[i] *= layout.Shape[behind];
        }

        var reordered = new float[values.Length];
        for (int i = 0; i < reordered.Length; i++)
        {
            int source = 0;
            for (int dimension = 0; dimension < order.Length; dimension++)
                source += position[dimension] * strides[dimension];
            reordered[i] = values[source];
            for (int dimension = order.Length - 1; dimension >= 0 && ++position[dimension] == layout.Shape[order[dimension]]; dimension--)
                position[dimension] = 0;
        }

        return reordered;
    }
}
