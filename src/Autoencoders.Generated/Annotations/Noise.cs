namespace Autoencoders;

/// <summary>The noise of <see cref="CorruptionAttribute"/>: on each value of a sample independently, or on an image as a whole.</summary>
public enum Noise
{
    /// <summary>A normal number is added, whose standard deviation is the amount: 0 or more.</summary>
    Gaussian,

    /// <summary>A part of the values, the amount, becomes 0: from 0 to 1. The others stay as they are, unlike with dropout.</summary>
    Masking,

    /// <summary>A part of the values, the amount, becomes 0 or 1 with equal chances: from 0 to 1.</summary>
    SaltAndPepper,

    /// <summary>A number is added, all between minus and plus the amount being equally likely: 0 or more.</summary>
    Uniform,

    /// <summary>
    /// A rectangle of an image, or a stretch of a sequence, becomes 0 in all channels: a hole that the network learns to fill (inpainting).
    /// Its sides are the amount's part of the image's, from 0 to 1, rounded and at least one pixel; where it lies is random.
    /// </summary>
    Block,

    /// <summary>
    /// An image, or a sequence, loses its details: each square of so many pixels a side, the amount, a whole number of 1 or more, becomes
    /// its mean, channel by channel. Undoing it is super-resolution at the same size. There is nothing random in it.
    /// </summary>
    Downsample,
}
