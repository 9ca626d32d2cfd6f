namespace Autoencoders.Benchmarks.Comparing;

/// <summary>One layer with the weights that every peer starts from.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Weights">Outputs x inputs, as PyTorch and ONNX keep them.</param>
/// <param name="Bias">One for each output.</param>
internal sealed record DenseLayer(int Inputs, int Outputs, Activation Activation, float[] Weights, float[] Bias)
{
    /// <summary>
    /// Uniform in He's range, with a bias above zero so that most units are alive: a dead network flatters whoever skips zeros.
    /// </summary>
    public static DenseLayer Create(int inputs, int outputs, Activation activation, Random random)
    {
        float limit = MathF.Sqrt(6f / inputs);
        var weights = new float[outputs * inputs];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = limit * ((2 * random.NextSingle()) - 1);
        var bias = new float[outputs];
        bias.AsSpan().Fill(activation == Activation.Relu ? 0.5f : 0f);
        return new DenseLayer(inputs, outputs, activation, weights, bias);
    }
}
