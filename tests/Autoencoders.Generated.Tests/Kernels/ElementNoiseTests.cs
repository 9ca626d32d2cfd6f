using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class ElementNoiseTests
{
    private const ulong Key = 7;

    private static readonly float[] s_inputs = Array.ConvertAll(BitPatterns.Random(new Random(1), 5003), value => 0.5f + 0.4f * value);

    [Theory]
    [InlineData(0.5f)]
    [InlineData(0f)]
    public void GaussianNoiseAddsNormalNumbers(float amount) =>
        AssertElements<AddGaussian>(amount, NormalNoise.Fill, (value, random) => Math.FusedMultiplyAdd(amount, random, value));

    [Theory]
    [InlineData(0.3f)]
    [InlineData(0f)]
    public void UniformNoiseAddsNumbersUpToTheAmount(float amount) => AssertElements<AddUniform>(
        amount, UniformNoise.Fill, (value, random) => value + (amount * ((2.0 * random) - 1)));

    [Theory]
    [InlineData(0.3f)]
    [InlineData(0f)]
    [InlineData(1f)]
    public void MaskingSetsThePartToZero(float amount)
    {
        AssertElements<Mask>(amount, UniformNoise.Fill, (value, random) => random < amount ? 0 : value);
        AssertShare(amount, Results<Mask>(amount).Count(value => value == 0f));
    }

    [Theory]
    [InlineData(0.2f)]
    [InlineData(0f)]
    [InlineData(1f)]
    public void SaltAndPepperSetThePartToZeroOrOne(float amount)
    {
        AssertElements<SaltAndPepper>(
            amount, UniformNoise.Fill, (value, random) => random < amount / 2 ? 0 : random < amount ? 1 : value);
        AssertShare(amount / 2, Results<SaltAndPepper>(amount).Count(value => value == 0f));
        AssertShare(amount / 2, Results<SaltAndPepper>(amount).Count(value => value == 1f));
    }

    private delegate void Fill(ref float noise, nint firstElement, nint count, ulong key);

    private static void AssertElements<TNoise>(float amount, Fill fill, Func<float, float, double> expected)
        where TNoise : struct, IElementNoise
    {
        const int First = 5;
        GuardedFloats inputs = new(s_inputs), whole = new(s_inputs.Length), parts = new(s_inputs.Length), inPlace = new(s_inputs);
        float[] random = new float[s_inputs.Length];
        fill(ref random[0], First, random.Length, Key);
        ElementNoise.Apply<TNoise>(ref inputs.Start, ref whole.Start, First, s_inputs.Length, amount, Key);
        float[] actual = whole.Checked();
        for (int i = 0; i < actual.Length; i++)
            Assert.Equal(expected(s_inputs[i], random[i]), actual[i], 1e-6);

        ElementNoise.Apply<TNoise>(ref inPlace.Start, ref inPlace.Start, First, s_inputs.Length, amount, Key);
        BitPatterns.AssertSame(actual, inPlace.Checked(), "in place");
        for (int start = 0; start < s_inputs.Length; start += 97)
        {
            ElementNoise.Apply<TNoise>(
                ref inputs.Span[start], ref parts.Span[start], First + start, Math.Min(97, s_inputs.Length - start), amount, Key);
        }

        BitPatterns.AssertSame(actual, parts.Checked(), "in parts");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(s_inputs.Length);
            ElementNoise.Apply<TNoise, V>(ref inputs.Start, ref results.Start, First, s_inputs.Length, amount, Key);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    private static float[] Results<TNoise>(float amount)
        where TNoise : struct, IElementNoise
    {
        float[] results = new float[s_inputs.Length];
        ElementNoise.Apply<TNoise>(ref s_inputs[0], ref results[0], 0, results.Length, amount, Key);
        return results;
    }

    /// <summary>Within 4 standard deviations.</summary>
    private static void AssertShare(double share, int actual)
    {
        int count = s_inputs.Length;
        Assert.Equal(count * share, actual, 4 * Math.Sqrt(count * share * (1 - share)) + 1e-3);
    }
}
