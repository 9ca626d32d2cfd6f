namespace Autoencoders;

/// <summary>
/// Reproducible random numbers: SplitMix64, where each number is a pure function of seed, stream and position. Integer arithmetic only,
/// so that every platform draws the same numbers.
/// </summary>
/// <remarks>A mutable value: a copy goes on by itself from where the original stood.</remarks>
/// <param name="seed">What a user chooses.</param>
/// <param name="stream">What the numbers are for: those of different streams are unrelated. Stream 0 is plain SplitMix64.</param>
public struct CounterRandom(ulong seed, ulong stream = 0)
{
    /// <summary>The distance between the counters of neighboring numbers.</summary>
    internal const ulong GoldenGamma = 0x9E37_79B9_7F4A_7C15;

    internal const ulong FirstFactor = 0xBF58_476D_1CE4_E5B9;

    internal const ulong SecondFactor = 0x94D0_49BB_1331_11EB;

    private readonly ulong _key = seed + Mix(stream);

    /// <summary>The number of 64-bit numbers drawn so far; setting it jumps to that position.</summary>
    public ulong Position { readonly get; set; }

    /// <summary>Draws 64 random bits.</summary>
    public ulong NextUInt64() => Mix(_key + ++Position * GoldenGamma);

    /// <summary>Draws a number in [0, 1), a multiple of 2⁻²⁴.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1f / (1 << 24));

    /// <summary>Draws a whole number in [0, <paramref name="bound"/>), each equally likely.</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        // Lemire: the high half of a product is the number; the first (2⁶⁴ mod bound) low halves are one too many for some numbers.
        ulong range = (ulong)bound;
        ulong high = Math.BigMul(NextUInt64(), range, out ulong low);
        if (low < range)
        {
            // Only here can the number be one too many; the division that tells is as long as all the rest.
            ulong surplus = (0 - range) % range;
            while (low < surplus)
                high = Math.BigMul(NextUInt64(), range, out low);
        }

        return (int)high;
    }

    /// <summary>Fills a span with numbers in [<paramref name="low"/>, <paramref name="high"/>), one draw each.</summary>
    /// <param name="destination">Receives the numbers.</param>
    /// <param name="low">The least number.</param>
    /// <param name="high">The end of the range, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The range is empty or not finite.</exception>
    public void Fill(Span<float> destination, float low, float high)
    {
        float range = high - low;
        if (!(range > 0) || !float.IsFinite(range))
            throw new ArgumentException($"The range [{low}, {high}) must be finite and hold a number.", nameof(high));

        // The sum may round up to the end of the range, which does not belong to it.
        float last = MathF.BitDecrement(high);
        foreach (ref float value in destination)
            value = MathF.Min(low + range * NextSingle(), last);
    }

    /// <summary>
    /// Fills a span with numbers of a normal distribution around 0: Marsaglia's polar method, in sums, products, quotients and roots of
    /// double precision, so that every platform gives the same bits. How many draws that takes depends on the numbers.
    /// </summary>
    /// <param name="destination">Receives the numbers.</param>
    /// <param name="deviation">The standard deviation, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is not above 0 or not finite.</exception>
    public void FillNormal(Span<float> destination, float deviation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviation);
        if (!float.IsFinite(deviation))
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "The standard deviation must be finite.");

        for (int i = 0; i < destination.Length; i += 2)
        {
            // A point within the unit circle; the square of its distance from the center is uniform, and independent of its direction.
            double x, y, square;
            do
            {
                x = NextBetweenMinusOneAndOne();
                y = NextBetweenMinusOneAndOne();
                square = x * x + y * y;
            }
            while (square >= 1 || square == 0);

            double factor = deviation * Math.Sqrt(-2 * NaturalLogarithm(square) / square);
            destination[i] = (float)(x * factor);
            if (i + 1 < destination.Length)
                destination[i + 1] = (float)(y * factor);
        }
    }

    /// <summary>Puts the elements into a random order, each order equally likely.</summary>
    /// <param name="elements">What to reorder in place.</param>
    public void Shuffle(Span<int> elements)
    {
        for (int end = elements.Length; end > 1; end--)
        {
            int pick = Next(end);
            (elements[end - 1], elements[pick]) = (elements[pick], elements[end - 1]);
        }
    }

    private double NextBetweenMinusOneAndOne() => (NextUInt64() >> 11) * (1.0 / (1L << 52)) - 1;

    /// <summary>ln x of a normal number above 0, to 1e-14; that of the runtime differs from platform to platform.</summary>
    internal static double NaturalLogarithm(double x)
    {
        const int FractionBits = 52, Bias = 1023;
        const double Ln2 = 0.69314718055994531, Sqrt2 = 1.4142135623730951;

        // x = 2ⁿ m with m between √½ and √2.
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = (bits >> FractionBits) - Bias;
        double mantissa = BitConverter.Int64BitsToDouble(bits - (exponent << FractionBits));
        if (mantissa > Sqrt2)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh t with |t| ≤ 0.172, whose series t + t³/3 + t⁵/5 + ... is cut behind t¹⁷.
        double t = (mantissa - 1) / (mantissa + 1), square = t * t, sum = 0;
        for (int k = 17; k > 0; k -= 2)
            sum = sum * square + 1.0 / k;
        return exponent * Ln2 + 2 * t * sum;
    }

    /// <summary>Random bits from a counter.</summary>
    internal static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * FirstFactor;
        bits = (bits ^ (bits >> 27)) * SecondFactor;
        return bits ^ (bits >> 31);
    }
}
