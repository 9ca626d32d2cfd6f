using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>The noise on an image, or on a sequence as an image of one row.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IImageNoise
{
    /// <summary>Corrupts one image in place.</summary>
    /// <param name="image">Height x width x channels values, channels last.</param>
    /// <param name="height">The rows of pixels.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="channels">The values of a pixel.</param>
    /// <param name="amount">How much noise.</param>
    /// <param name="random">Random numbers for this image of this step.</param>
    static abstract void Apply(Span<float> image, int height, int width, int channels, float amount, CounterRandom random);
}
