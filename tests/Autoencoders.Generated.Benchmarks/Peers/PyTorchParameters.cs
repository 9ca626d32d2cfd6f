namespace Autoencoders.Benchmarks.Peers;

/// <summary>The parameters of a generated class as PyTorch has them: one row-major block a tensor.</summary>
internal static class PyTorchParameters
{
    /// <summary>Copies the parameters out of a network.</summary>
    public static float[][] Read<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ReadOnlySpan<float> parameters = network.Parameters;
        var values = new float[TNetwork.Tensors.Length][];
        for (int i = 0; i < values.Length; i++)
        {
            TensorLayout tensor = TNetwork.Tensors[i];
            values[i] = new float[tensor.Length];
            for (int element = 0; element < tensor.Length; element++)
                values[i][element] = parameters[IndexOf(tensor, element)];
        }

        return values;
    }

    /// <summary>Replaces the parameters of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="values">Each tensor's values, in the order of the layers.</param>
    public static void Write<TNetwork>(TNetwork network, float[][] values)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        Span<float> parameters = network.Parameters;
        for (int i = 0; i < values.Length; i++)
        {
            TensorLayout tensor = TNetwork.Tensors[i];
            for (int element = 0; element < tensor.Length; element++)
                parameters[IndexOf(tensor, element)] = values[i][element];
        }
    }

    private static int IndexOf(TensorLayout tensor, int element)
    {
        int index = tensor.First;
        for (int dimension = tensor.Lengths.Length - 1; dimension >= 0; dimension--)
        {
            (element, int position) = Math.DivRem(element, tensor.Lengths[dimension]);
            index += position * tensor.Strides[dimension];
        }

        return index;
    }
}
