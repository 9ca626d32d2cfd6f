using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

/// <summary>Noise that is done to whole images of two channels; a sequence is an image of one row.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <typeparam name="TNoise">Its noise.</typeparam>
/// <param name="name">The name of its reference file.</param>
/// <param name="height">The rows of pixels of an image.</param>
/// <param name="width">The pixels of a row.</param>
/// <param name="amount">How much noise.</param>
public abstract class ImageNoiseReferenceTests<TNetwork, TNoise>(string name, int height, int width, float amount)
    : DenoisingReferenceTests<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    where TNoise : struct, IImageNoise
{
    private const int Channels = 2;

    protected override void Corrupt(float[] rows, ulong key) =>
        ImageNoise.Apply<TNoise>(ref rows[0], ref rows[0], 0, Rows, height, width, Channels, amount, key);
}
