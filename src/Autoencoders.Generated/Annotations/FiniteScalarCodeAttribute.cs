namespace Autoencoders;

/// <summary>
/// A code of whole numbers, between encoder and decoder (FSQ, Mentzer et al. 2023). Each channel of each position of the current tensor is
/// bounded by a hyperbolic tangent and rounded to one of its levels; gradients pass straight through the rounding. There is no codebook to
/// learn: the entries are all combinations of levels.
/// </summary>
/// <remarks>
/// With L levels, h = (L - 1)(1 + 10⁻³) / 2 and o = ½ for even L, 0 for odd L, a value z becomes round(tanh(z + artanh(o / h)) h - o),
/// divided by ⌊L / 2⌋: the values of a code lie between -1 and 1.
/// </remarks>
/// <param name="levels">The levels of each channel, 2 to 1000; their product is the number of entries, at most 2³¹ - 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class FiniteScalarCodeAttribute(params int[] levels) : Attribute
{
    /// <summary>The levels of each channel.</summary>
    public IReadOnlyList<int> Levels { get; } = levels;
}
