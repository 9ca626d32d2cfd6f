using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class LanesTests
{
    [Fact]
    public void OneFloatFollowsTheContract() => AssertFollowsTheContract<Lanes1>(1);

    [Fact]
    public void FourFloatsFollowTheContract() => AssertFollowsTheContract<Lanes4>(4);

    [Fact]
    public void EightFloatsFollowTheContract() => AssertFollowsTheContract<Lanes8>(8);

    [Fact]
    public void SixteenFloatsFollowTheContract() => AssertFollowsTheContract<Lanes16>(16);

    [Fact]
    public void APairFollowsTheContract() => AssertFollowsTheContract<RegisterPair<Lanes4>>(8);

    private static void AssertFollowsTheContract<V>(int count)
        where V : struct, ILanes<V>
    {
        Assert.Equal(count, V.Count);
        AssertEach(V.Zero, 0f, "Zero");
        AssertEach(V.One, 1f, "One");
        AssertLoadsAndStoresNeighbors<V>();
        foreach (float a in BitPatterns.Special)
        {
            V x = V.Create(a);
            AssertEach(x, a, "Create");
            AssertEach(-x, -a, $"-{a}");
            AssertEach(V.Abs(x), MathF.Abs(a), $"|{a}|");
            AssertEach(V.Sqrt(x), MathF.Sqrt(a), $"√{a}");
            foreach (float b in BitPatterns.Special)
            {
                V y = V.Create(b);
                AssertEach(x + y, a + b, $"{a} + {b}");
                AssertEach(x - y, a - b, $"{a} - {b}");
                AssertEach(x * y, a * b, $"{a} * {b}");
                AssertEach(x / y, a / b, $"{a} / {b}");
                AssertEach(V.Min(x, y), a < b ? a : b, $"min({a}, {b})");
                AssertEach(V.Max(x, y), a > b ? a : b, $"max({a}, {b})");
                AssertEach(V.CopySign(x, y), MathF.CopySign(a, b), $"|{a}| with the sign of {b}");
                AssertEach(V.WhereGreater(x, y, V.Create(3f), V.Create(4f)), a > b ? 3f : 4f, $"{a} > {b}");
                AssertEach(V.MultiplyAdd(x, y, V.Create(0.1f)), float.MultiplyAddEstimate(a, b, 0.1f), $"{a} * {b} + 0.1");
            }
        }

        for (int n = -126; n <= 127; n++)
        {
            AssertEach(V.PowerOfTwo(V.Create(n)), MathF.ScaleB(1f, n), $"2^{n}");
            AssertEach(V.Exponent(V.Create(MathF.ScaleB(1.99f, n))), n, $"the exponent of 1.99 * 2^{n}");
        }

        AssertEach(V.PowerOfTwo(V.Create(-127f)), 0f, "2^-127");
        AssertEach(V.PowerOfTwo(V.Create(128f)), float.PositiveInfinity, "2^128");
        AssertEach(V.Exponent(V.Create(float.PositiveInfinity)), 128f, "the exponent of infinity");
    }

    private static void AssertLoadsAndStoresNeighbors<V>()
        where V : struct, ILanes<V>
    {
        float[] source = new float[V.Count + 2];
        float[] expected = new float[V.Count + 3];
        for (int i = 0; i < source.Length; i++)
            source[i] = i;
        for (int i = 0; i < V.Count; i++)
            expected[i + 2] = source[i + 1];
        float[] destination = new float[V.Count + 3];
        V.Store(V.Load(in source[0], 1), ref destination[0], 2);
        BitPatterns.AssertSame(expected, destination, "neighbors");
    }

    private static void AssertEach<V>(V actual, float expected, string what)
        where V : struct, ILanes<V>
    {
        float[] each = new float[V.Count];
        V.Store(actual, ref each[0]);
        float[] repeated = new float[V.Count];
        Array.Fill(repeated, expected);
        BitPatterns.AssertSame(repeated, each, what);
    }
}
