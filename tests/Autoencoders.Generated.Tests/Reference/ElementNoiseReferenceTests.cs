using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

/// <summary>Noise that is done to each value on its own.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <typeparam name="TNoise">Its noise.</typeparam>
/// <param name="name">The name of its reference file.</param>
/// <param name="amount">How much noise.</param>
public abstract class ElementNoiseReferenceTests<TNetwork, TNoise>(string name, float amount) : DenoisingReferenceTests<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    where TNoise : struct, IElementNoise
{
    protected override void Corrupt(float[] rows, ulong key) =>
        ElementNoise.Apply<TNoise>(ref rows[0], ref rows[0], 0, rows.Length, amount, key);
}
