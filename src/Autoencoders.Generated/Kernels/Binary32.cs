namespace Autoencoders.Kernels;

/// <summary>The layout of a float: one bit of sign, a biased exponent, a fraction.</summary>
internal static class Binary32
{
    public const int FractionBits = 23;

    public const int Bias = 127;

    /// <summary>Added to a whole number from -127 to 128 it leaves the number, biased, in the lowest bits of the sum's fraction.</summary>
    public const float WholeToBiased = (1 << FractionBits) + Bias;

    /// <summary>Added and subtracted again it rounds a number below 2²² to the nearest whole, on the ports of the additions.</summary>
    public const float ToNearestWhole = 3 << (FractionBits - 1);
}
