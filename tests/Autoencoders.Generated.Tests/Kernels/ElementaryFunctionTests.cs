using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class ElementaryFunctionTests
{
    private const double SmallestNormal = 1.17549435082228750797e-38;

    private interface IFunction
    {
        static abstract V Of<V>(V x)
            where V : struct, ILanes<V>;

        static abstract double Exact(double x);
    }

    [Fact]
    public void ExponentialIsWithinTwoUlp() => AssertAccurate<ExponentialFunction>(from: float.NegativeInfinity);

    [Fact]
    public void LogisticIsWithinTwoUlp() => AssertAccurate<LogisticFunction>(from: float.NegativeInfinity);

    [Fact]
    public void HyperbolicTangentIsWithinTwoUlp() => AssertAccurate<HyperbolicTangentFunction>(from: float.NegativeInfinity);

    [Fact]
    public void LogarithmOfOnePlusIsWithinTwoUlp() => AssertAccurate<LogarithmFunction>(from: 0f);

    [Fact]
    public void WidthsAgreeInEveryBit()
    {
        AssertWidthsAgree<ExponentialFunction>();
        AssertWidthsAgree<LogisticFunction>();
        AssertWidthsAgree<HyperbolicTangentFunction>();
        AssertWidthsAgree<LogarithmFunction>();
    }

    [Fact]
    public void LimitsAreExact()
    {
        Assert.Equal(0f, Single<ExponentialFunction>(float.NegativeInfinity));
        Assert.Equal(1f, Single<ExponentialFunction>(0f));
        Assert.Equal(float.PositiveInfinity, Single<ExponentialFunction>(float.PositiveInfinity));
        Assert.Equal(0f, Single<LogisticFunction>(float.NegativeInfinity));
        Assert.Equal(0.5f, Single<LogisticFunction>(0f));
        Assert.Equal(1f, Single<LogisticFunction>(float.PositiveInfinity));
        Assert.Equal(-1f, Single<HyperbolicTangentFunction>(float.NegativeInfinity));
        Assert.Equal(1f, Single<HyperbolicTangentFunction>(float.PositiveInfinity));
        Assert.Equal(float.PositiveInfinity, Single<LogarithmFunction>(float.PositiveInfinity));
        Assert.Equal(0f, Single<LogarithmFunction>(0f));
    }

    [Fact]
    public void HyperbolicTangentIsOddInEveryBit()
    {
        float[] x = BitPatterns.Sweep();
        float[] mirrored = Array.ConvertAll(x, value => -value);
        float[] expected = Array.ConvertAll(Results<HyperbolicTangentFunction, Lanes16>(x), value => -value);
        BitPatterns.AssertSame(expected, Results<HyperbolicTangentFunction, Lanes16>(mirrored), "tanh(-x)");
    }

    private static float Single<TFunction>(float x)
        where TFunction : struct, IFunction
        => Results<TFunction, Lanes1>([x])[0];

    private static float[] Results<TFunction, V>(float[] x)
        where TFunction : struct, IFunction
        where V : struct, ILanes<V>
    {
        float[] results = new float[x.Length];
        for (int i = 0; i < x.Length; i += V.Count)
            V.Store(TFunction.Of(V.Load(in x[i])), ref results[i]);
        return results;
    }

    private static void AssertAccurate<TFunction>(float from)
        where TFunction : struct, IFunction
    {
        float[] x = BitPatterns.Sweep();
        float[] results = Results<TFunction, Lanes16>(x);
        double worst = 0;
        float worstAt = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (float.IsNaN(x[i]))
                Assert.True(float.IsNaN(results[i]), $"not a number became {results[i]}");
            if (float.IsNaN(x[i]) || x[i] < from)
                continue;
            double error = ErrorInUlp(results[i], TFunction.Exact(x[i]));
            if (!(error <= worst))
                (worst, worstAt) = (error, x[i]);
        }

        Assert.True(worst <= 2, $"{worst} ulp at {worstAt:G9}");
    }

    /// <summary>The error in units of the last place of the exact result; below the normal range any result down to 0 is right.</summary>
    private static double ErrorInUlp(float result, double exact)
    {
        if (Math.Abs(exact) < SmallestNormal)
        {
            bool between = exact < 0 ? result is <= 0 and >= (float)-SmallestNormal : result is >= 0 and <= (float)SmallestNormal;
            return between ? 0 : double.PositiveInfinity;
        }

        if (float.IsInfinity((float)exact))
            return result == (float)exact ? 0 : double.PositiveInfinity;
        double ulp = Math.Pow(2, Math.ILogB(exact) - 23);
        return Math.Abs(result - exact) / ulp;
    }

    private static void AssertWidthsAgree<TFunction>()
        where TFunction : struct, IFunction
    {
        float[] x = BitPatterns.Sweep();
        float[] expected = Results<TFunction, Lanes1>(x);
        BitPatterns.AssertSame(expected, Results<TFunction, Lanes4>(x), "128 bits");
        BitPatterns.AssertSame(expected, Results<TFunction, Lanes8>(x), "256 bits");
        BitPatterns.AssertSame(expected, Results<TFunction, Lanes16>(x), "512 bits");
        BitPatterns.AssertSame(expected, Results<TFunction, Pair<Lanes4>>(x), "twice 128 bits");
    }

    private readonly struct ExponentialFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => Exponential.Of(x);

        public static double Exact(double x) => Math.Exp(x);
    }

    private readonly struct LogisticFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => Logistic.Of(x);

        public static double Exact(double x) => 1 / (1 + Math.Exp(-x));
    }

    private readonly struct HyperbolicTangentFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => HyperbolicTangent.Of(x);

        public static double Exact(double x) => Math.Tanh(x);
    }

    private readonly struct LogarithmFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => Logarithm.OfOnePlus(x);

        // The quotient repairs what 1 + x lost of x (Kahan).
        public static double Exact(double x)
        {
            double sum = 1 + x;
            return sum == 1 || double.IsInfinity(sum) ? x : Math.Log(sum) * (x / (sum - 1));
        }
    }
}
