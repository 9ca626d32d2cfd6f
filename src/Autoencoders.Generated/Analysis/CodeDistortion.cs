namespace Autoencoders;

/// <summary>The distortion of some codes by a <see cref="CodeQuantizer"/>.</summary>
/// <param name="BitsPerCode">The rate: the bits of one packed code, before it is filled up to whole bytes.</param>
/// <param name="EntropyPerCode">
/// The bits that an entropy coder would need for one code, from how often each level of each dimension is used.
/// </param>
/// <param name="MeanSquaredError">The mean over all values of all codes of the squared change, in squared units of the code.</param>
/// <param name="SignalToNoise">The variance of the values, dimension by dimension, over that error, in decibels.</param>
public readonly record struct CodeDistortion(double BitsPerCode, double EntropyPerCode, double MeanSquaredError, double SignalToNoise);
