namespace Autoencoders.Benchmarks.Fashion;

/// <summary>How far reconstructions are from their images, by the same code for all.</summary>
/// <param name="CrossEntropy">The mean binary cross-entropy of all pixels.</param>
/// <param name="Squared">The mean squared error of all pixels.</param>
internal readonly record struct TestError(double CrossEntropy, double Squared)
{
    // PyTorch's bound of a logarithm.
    private const double LeastLogarithm = -100;

    public static TestError Of(ReadOnlySpan<float> images, ReadOnlySpan<float> reconstructions)
    {
        double entropy = 0, squares = 0;
        for (int i = 0; i < images.Length; i++)
        {
            double x = images[i], r = reconstructions[i];
            entropy -= (x * Logarithm(r)) + ((1 - x) * Logarithm(1 - r));
            squares += (r - x) * (r - x);
        }

        return new TestError(entropy / images.Length, squares / images.Length);
    }

    private static double Logarithm(double x) => Math.Max(Math.Log(x), LeastLogarithm);
}
