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
    public void LogarithmIsWithinTwoUlp() => AssertAccurate<NaturalLogarithmFunction>(from: (float)SmallestNormal);

    [Fact]
    public void ExponentialMinusOneIsWithinTwoUlp() => AssertAccurate<ExponentialMinusOneFunction>(from: float.NegativeInfinity);

    [Fact]
    public void LogarithmOfOnePlusExponentialIsWithinTwoUlp() => AssertAccurate<SoftplusFunction>(from: float.NegativeInfinity);

    [Fact]
    public void NormalDistributionIsWithinFourUlp() => AssertAccurate<NormalDistributionFunction>(from: -1.5f, within: 4);

    [Fact]
    public void TailOfTheNormalDistributionIsWithinSixUlp() =>
        AssertAccurate<NormalDistributionFunction>(from: float.NegativeInfinity, within: 6);

    [Fact]
    public void NormalDensityIsWithinTwoUlp() => AssertAccurate<NormalDensityFunction>(from: float.NegativeInfinity);

    [Fact]
    public void WidthsAgreeInEveryBit()
    {
        AssertWidthsAgree<NaturalLogarithmFunction>();
        AssertWidthsAgree<ExponentialMinusOneFunction>();
        AssertWidthsAgree<SoftplusFunction>();
        AssertWidthsAgree<NormalDistributionFunction>();
        AssertWidthsAgree<NormalDensityFunction>();
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
        Assert.Equal(0f, Single<NaturalLogarithmFunction>(1f));
        Assert.Equal(float.PositiveInfinity, Single<NaturalLogarithmFunction>(float.PositiveInfinity));
        Assert.Equal(-1f, Single<ExponentialMinusOneFunction>(float.NegativeInfinity));
        Assert.Equal(0f, Single<ExponentialMinusOneFunction>(0f));
        Assert.Equal(float.PositiveInfinity, Single<ExponentialMinusOneFunction>(float.PositiveInfinity));
        Assert.Equal(0f, Single<SoftplusFunction>(float.NegativeInfinity));
        Assert.Equal(float.PositiveInfinity, Single<SoftplusFunction>(float.PositiveInfinity));
        Assert.Equal(0f, Single<NormalDistributionFunction>(float.NegativeInfinity));
        Assert.Equal(0.5f, Single<NormalDistributionFunction>(0f));
        Assert.Equal(1f, Single<NormalDistributionFunction>(float.PositiveInfinity));
        Assert.Equal(0f, Single<NormalDensityFunction>(float.PositiveInfinity));
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

    private static void AssertAccurate<TFunction>(float from, double within = 2)
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

        Assert.True(worst <= within, $"{worst} ulp at {worstAt:G9}");
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
        BitPatterns.AssertSame(expected, Results<TFunction, RegisterPair<Lanes4>>(x), "twice 128 bits");
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

        public static double Exact(double x) => LogarithmOfOnePlus(x);
    }

    private readonly struct NaturalLogarithmFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => Logarithm.Of(x);

        public static double Exact(double x) => Math.Log(x);
    }

    private readonly struct ExponentialMinusOneFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => Exponential.MinusOne(x);

        // eˣ - 1 = 2 sinh(x/2) e^(x/2); the hyperbolic sine by its series where eˣ is near 1.
        public static double Exact(double x)
        {
            double half = x / 2, square = half * half;
            double series = half * (1 + (square / 6 * (1 + (square / 20 * (1 + (square / 42 * (1 + (square / 72))))))));
            return Math.Abs(x) < 0.1 ? 2 * series * Math.Exp(half) : Math.Exp(x) - 1;
        }
    }

    private readonly struct SoftplusFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => Logarithm.OfOnePlusExponential(x);

        public static double Exact(double x) => Math.Max(0, x) + LogarithmOfOnePlus(Math.Exp(-Math.Abs(x)));
    }

    private readonly struct NormalDistributionFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
            => NormalDistribution.Cumulative(x, out _);

        // Marsaglia's series near zero, Laplace's continued fraction further out.
        public static double Exact(double x)
        {
            double t = Math.Abs(x), density = NormalDensityFunction.Exact(x), above = 0;
            if (t < 2)
            {
                double sum = t, term = t;
                for (int k = 3; term > sum * 1e-18; k += 2)
                    sum += term *= t * t / k;
                above = 0.5 - (density * sum);
            }
            else if (density > 0)
            {
                double fraction = t;
                for (int k = 300; k > 0; k--)
                    fraction = t + (k / fraction);
                above = density / fraction;
            }

            return x > 0 ? 1 - above : above;
        }
    }

    private readonly struct NormalDensityFunction : IFunction
    {
        public static V Of<V>(V x)
            where V : struct, ILanes<V>
        {
            NormalDistribution.Cumulative(x, out V density);
            return density;
        }

        public static double Exact(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>ln(1 + x), where the quotient repairs what 1 + x lost of x (Kahan).</summary>
    private static double LogarithmOfOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsInfinity(sum) ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
