using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>The loss of one element against its formula in double precision, and its derivative against differences of that.</summary>
public class LossTests
{
    private static readonly float[] s_inputs = [-30f, -3.3f, -1f, -0.2f, 0.1f, 0.7f, 2.5f, 12f];
    private static readonly float[] s_targets = [0f, 0.3f, 1f];

    [Fact]
    public void SquaredErrorsAreSquares() => AssertLoss<MeanSquaredError<Tanh>>((x, t) => Square(Math.Tanh(x) - t));

    [Fact]
    public void ADerivativeFromTheInputIsToldFromIt() =>
        AssertLoss<MeanSquaredError<Silu>>((x, t) => Square((x / (1 + Math.Exp(-x))) - t));

    [Fact]
    public void AbsoluteErrorsAreMagnitudes() => AssertLoss<MeanAbsoluteError<Identity>>((x, t) => Math.Abs(x - t));

    [Fact]
    public void HuberBendsAtOne() => AssertLoss<Huber<Identity>>(
        (x, t) => Math.Abs(x - t) <= 1 ? Square(x - t) / 2 : Math.Abs(x - t) - 0.5);

    [Fact]
    public void CountsAreOfPoisson() => AssertLoss<PoissonNegativeLogLikelihood<Sigmoid>>((x, t) =>
    {
        double rate = 1 / (1 + Math.Exp(-x));
        return rate - (t * Math.Log(rate + 1e-8));
    });

    [Fact]
    public void CrossEntropyIsThatOfTheSigmoid() => AssertLoss<BinaryCrossEntropy>(
        (x, t) => Math.Max(x, 0) - (x * t) + Math.Log(1 + Math.Exp(-Math.Abs(x))));

    private static void AssertLoss<TLoss>(Func<double, double, double> exact)
        where TLoss : struct, ILoss
    {
        foreach (float x in s_inputs)
        {
            foreach (float target in s_targets)
            {
                double expected = exact(x, target), size = 1 + Math.Abs(expected);
                double slope = NaiveArithmetic.Derivative(at => exact(at[0], target), [x], 0);
                float value = Value(TLoss.Value(Lanes1.Create(x), Lanes1.Create(target)));
                float beside = Value(TLoss.ValueAndDelta(Lanes1.Create(x), Lanes1.Create(target), out Lanes1 delta));
                NaiveArithmetic.AssertClose(expected, value, size, $"{typeof(TLoss).Name}({x}, {target})");
                Assert.Equal(value, beside);
                NaiveArithmetic.AssertClose(slope, Value(delta), size, $"{typeof(TLoss).Name}'({x}, {target})");
            }
        }
    }

    private static float Value(Lanes1 lane)
    {
        float value = 0;
        Lanes1.Store(lane, ref value);
        return value;
    }

    private static double Square(double x) => x * x;
}
