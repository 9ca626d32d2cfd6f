namespace Autoencoders.Tests.Optimizers;

/// <summary>100 steps on gradients that are known beforehand, so that a plain reference in double can follow an optimizer.</summary>
internal static class Trajectory
{
    public const int Steps = 100;

    /// <summary>Not a multiple of any register, so that the narrow ends of the pass are run as well.</summary>
    public const int Count = 16 + 8 + 4 + 3;

    public static float[] Start { get; } = Random(stream: 0);

    public static float[] Gradient(int step) => Random(stream: (ulong)step + 1);

    public static float[] Run(IOptimizer optimizer, Action<int>? beforeStep = null)
    {
        optimizer.Prepare(Count);
        float[] parameters = [.. Start];
        for (int step = 0; step < Steps; step++)
        {
            beforeStep?.Invoke(step);
            optimizer.BeginStep();
            optimizer.Update(parameters, Gradient(step), 0);
        }

        return parameters;
    }

    /// <summary>
    /// Follows each parameter by itself; from gradient, parameter and step the rule says by how much the parameter falls.
    /// </summary>
    public static double[] Reference(Func<Func<double, double, int, double>> newRule)
    {
        var parameters = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            Func<double, double, int, double> rule = newRule();
            parameters[i] = Start[i];
            for (int step = 0; step < Steps; step++)
                parameters[i] -= rule(Gradient(step)[i], parameters[i], step);
        }

        return parameters;
    }

    public static void AssertClose(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(expected[i] - actual[i]) / Math.Max(1, Math.Abs(expected[i]));
            Assert.True(error < 2e-6, $"Parameter {i}: {actual[i]} instead of {expected[i]}, off by {error:E1}.");
        }
    }

    /// <summary>Values around 0.2 of both signs: a mean that differs from 0 lets the velocity grow.</summary>
    private static float[] Random(ulong stream)
    {
        var values = new float[Count];
        new CounterRandom(seed: 5, stream).Fill(values, -0.8f, 1.2f);
        return values;
    }
}
