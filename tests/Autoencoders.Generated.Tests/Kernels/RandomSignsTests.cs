using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class RandomSignsTests
{
    private const ulong Key = 20_26;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(33)]
    [InlineData(3000)]
    public void ASignIsAFunctionOfKeyAndIndex(int count)
    {
        float[] expected = new float[count];
        for (int i = 0; i < count; i++)
        {
            ulong bits = CounterRandom.Mix(CounterRandom.Mix(Key) + ((ulong)i / 2 + 1) * CounterRandom.GoldenGamma);
            expected[i] = (int)(i % 2 == 0 ? bits : bits >> 32) < 0 ? -1f : 1f;
        }

        for (int first = 0; first <= Math.Min(count, 40); first++)
        {
            GuardedFloats signs = new(count - first);
            RandomSigns.Fill(ref signs.Start, first, count - first, Key);
            BitPatterns.AssertSame(expected.AsSpan(first), signs.Checked(), $"from {first}");
        }

        GuardedFloats parts = new(count);
        for (int first = 0; first < count; first += 7)
            RandomSigns.Fill(ref parts.Span[first], first, Math.Min(7, count - first), Key);
        BitPatterns.AssertSame(expected, parts.Checked(), "in parts");
    }

    [Fact]
    public void SignsAreBalancedAndUnrelated()
    {
        // A sum of signs has a standard deviation of the root of their number, and so has one of products of independent signs.
        const int Count = 1_000_000;
        float[] signs = Signs(Key), next = Signs(Key + 1), apart = Signs(unchecked(Key + CounterRandom.GoldenGamma));
        AssertBalanced(signs.Select(sign => sign), "signs");
        foreach (int distance in new[] { 1, 2, 3, 28, 784 })
            AssertBalanced(signs.Zip(signs.Skip(distance), (a, b) => a * b), $"signs at a distance of {distance}");
        AssertBalanced(signs.Zip(next, (a, b) => a * b), "signs of neighboring keys");
        AssertBalanced(signs.Skip(2).Zip(apart, (a, b) => a * b), "signs of a shifted key");
        Assert.All(signs, sign => Assert.Equal(1f, Math.Abs(sign)));

        static float[] Signs(ulong key)
        {
            float[] signs = new float[Count];
            RandomSigns.Fill(ref signs[0], 0, Count, key);
            return signs;
        }

        static void AssertBalanced(IEnumerable<float> signs, string what)
        {
            double sum = signs.Sum(sign => (double)sign);
            Assert.True(Math.Abs(sum) <= 4 * Math.Sqrt(Count), $"{what}: a sum of {sum}");
        }
    }
}
