namespace Autoencoders;

/// <summary>The weights and the bias of a dense layer, from the state of its network.</summary>
internal readonly ref struct DenseMatrix
{
    private readonly ReadOnlySpan<float> _weights;
    private readonly ReadOnlySpan<float> _bias;
    private readonly int _inputStride;
    private readonly int _outputStride;

    /// <param name="network">The network, where a tied layer finds the layer whose weights it has.</param>
    /// <param name="layer">A dense layer.</param>
    /// <param name="state">The network's state.</param>
    /// <param name="outputs">The outputs that are wanted, from the first.</param>
    public DenseMatrix(NetworkDescription network, LayerDescription layer, ReadOnlySpan<float> state, int outputs)
    {
        (Inputs, Outputs) = (LayerSize.Of(layer.Input), outputs);
        int units = LayerSize.Of(layer.Output);
        bool isTied = layer.HasFact(FactNames.Tied);
        LayerDescription owner = isTied ? network.Layers[layer.GetInt32(FactNames.Tied) - 1] : layer;
        _weights = Values(owner, TensorRoles.Weight, state);
        _bias = Values(layer, TensorRoles.Bias, state);
        (_inputStride, _outputStride) = isTied ? (1, Inputs) : (units, 1);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public float this[int input, int output] => _weights[(input * _inputStride) + (output * _outputStride)];

    /// <summary>The bias, filled up with 0.</summary>
    public float[] Bias(int length)
    {
        var bias = new float[length];
        _bias[..Outputs].CopyTo(bias);
        return bias;
    }

    private static ReadOnlySpan<float> Values(LayerDescription layer, string role, ReadOnlySpan<float> state)
    {
        TensorLayout layout = layer.FindTensor(role)!.Value.Layout;
        return state.Slice(layout.Offset, layout.Length);
    }
}
