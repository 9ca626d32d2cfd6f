namespace Autoencoders;

/// <summary>The numbers that a network makes of rows, in network units.</summary>
/// <param name="Codes">The codes; empty for a network without members that encode.</param>
/// <param name="Reconstructions">The reconstructions.</param>
internal sealed record ProbeOutputs(float[] Codes, float[] Reconstructions)
{
    /// <summary>Runs a network on rows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="scaler">The scaler from the units of the rows to those of the network; null where they are the same.</param>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <exception cref="ArgumentException">The scaler refuses a value.</exception>
    public static ProbeOutputs Of<TNetwork>(
        TNetwork network, IScaler? scaler, ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] scaled = inputs.ToArray();
        scaler?.Transform(scaled, scaled);
        var codes = new float[scaled.Length / TNetwork.InputLength * TNetwork.CodeLength];
        var reconstructions = new float[scaled.Length];
        return new ProbeOutputs(network.Infer(scaled, conditions, codes, reconstructions) ? codes : [], reconstructions);
    }
}
