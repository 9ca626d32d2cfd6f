using System.Globalization;

namespace Autoencoders.Tests.Reference;

/// <summary>The problem of the optimizers' reference files: weights w with the least <c>mean((tanh(input w) - target)²)</c>.</summary>
internal sealed class RegressionProblem(ReferenceVectors reference)
{
    private readonly float[] _input = reference["input"];
    private readonly float[] _target = reference["target"];
    private readonly float[] _start = reference["start"];

    /// <summary>The weights to begin with.</summary>
    public float[] NewWeights() => [.. _start];

    /// <summary>The gradient of the loss, computed in double, so that what deviates is the optimizer.</summary>
    public float[] Gradient(float[] weights)
    {
        var gradient = new double[weights.Length];
        for (int row = 0; row < _target.Length; row++)
        {
            ReadOnlySpan<float> input = _input.AsSpan(row * weights.Length, weights.Length);
            double sum = 0;
            for (int i = 0; i < weights.Length; i++)
                sum += (double)input[i] * weights[i];
            double output = Math.Tanh(sum);
            double delta = 2.0 / _target.Length * (output - _target[row]) * (1 - output * output);
            for (int i = 0; i < weights.Length; i++)
                gradient[i] += delta * input[i];
        }

        return [.. gradient.Select(value => (float)value)];
    }

    /// <summary>Compares relative to the largest weight, and tells in one line how far they are from each other.</summary>
    public static string AssertClose(string name, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = 0;
        foreach (float value in expected)
            scale = Math.Max(scale, Math.Abs(value));
        double largest = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs((double)expected[i] - actual[i]) / scale;
            Assert.True(error <= tolerance, $"{name}: weight {i} is {actual[i]} instead of {expected[i]}, off by {error:E1}.");
            largest = Math.Max(largest, error);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{name}: largest deviation {largest:E1}");
    }
}
