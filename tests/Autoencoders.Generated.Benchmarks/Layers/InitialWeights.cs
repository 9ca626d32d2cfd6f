namespace Autoencoders.Benchmarks.Layers;

/// <summary>
/// Uniform in He's range, with a bias above zero so that most units are alive: a dead network flatters whoever skips zeros.
/// </summary>
internal static class InitialWeights
{
    /// <summary>The weights, then the bias of a layer.</summary>
    /// <param name="outputs">Units or filters.</param>
    /// <param name="fanIn">The weights that lead to one output.</param>
    /// <param name="activation">What follows.</param>
    /// <param name="random">Where the weights come from.</param>
    public static float[][] Draw(int outputs, int fanIn, Activation activation, Random random)
    {
        float limit = MathF.Sqrt(6f / fanIn);
        var weights = new float[outputs * fanIn];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = limit * ((2 * random.NextSingle()) - 1);
        var bias = new float[outputs];
        bias.AsSpan().Fill(activation == Activation.Relu ? 0.5f : 0f);
        return [weights, bias];
    }
}
