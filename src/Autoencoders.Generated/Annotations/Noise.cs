namespace Autoencoders;

/// <summary>What <see cref="CorruptionAttribute"/> does to the values of a sample, each on its own.</summary>
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
}
