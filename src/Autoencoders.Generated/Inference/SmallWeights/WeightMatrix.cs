namespace Autoencoders;

/// <summary>Weights and bias as one matrix, before they are made small.</summary>
/// <param name="Values">The weights, [inputs][outputs].</param>
/// <param name="Bias">The bias, [outputs].</param>
internal readonly record struct WeightMatrix(float[] Values, float[] Bias)
{
    public int Outputs => Bias.Length;

    public int Inputs => Values.Length / Bias.Length;

    public float this[int input, int output] => Values[(input * Outputs) + output];

    /// <summary>The matrix of a dense layer.</summary>
    /// <param name="network">The network, where a tied layer finds the layer whose weights it has.</param>
    /// <param name="layer">A dense layer.</param>
    /// <param name="state">The network's state.</param>
    /// <param name="outputs">The outputs that are wanted, from the first.</param>
    public static WeightMatrix OfDense(NetworkDescription network, LayerDescription layer, ReadOnlySpan<float> state, int outputs)
    {
        (int inputs, int units) = (LayerSize.Of(layer.Input), LayerSize.Of(layer.Output));
        bool isTied = layer.HasFact(FactNames.Tied);
        LayerDescription owner = isTied ? network.Layers[layer.GetInt32(FactNames.Tied) - 1] : layer;
        ReadOnlySpan<float> weights = LayerValues.Of(owner, TensorRoles.Weight, state);
        (int inputStride, int outputStride) = isTied ? (1, inputs) : (units, 1);
        var values = new float[checked(inputs * outputs)];
        for (int i = 0; i < values.Length; i++)
            values[i] = weights[(i / outputs * inputStride) + (i % outputs * outputStride)];
        return new WeightMatrix(values, LayerValues.Of(layer, TensorRoles.Bias, state)[..outputs].ToArray());
    }
}
