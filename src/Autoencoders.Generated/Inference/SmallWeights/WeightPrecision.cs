namespace Autoencoders;

/// <summary>The numbers in which a <see cref="SmallAutoencoder{TNetwork}"/> keeps its weights.</summary>
public enum WeightPrecision
{
    /// <summary>
    /// The upper half of a float: half the memory, and weights that are off by at most one part in 512. Activations stay floats.
    /// </summary>
    BFloat16,

    /// <summary>
    /// Whole numbers from -127 to 127 with a scale for each output: a quarter of the memory. Activations become such numbers too, with a
    /// scale for each row, so that all products are of integers.
    /// </summary>
    Int8,
}
