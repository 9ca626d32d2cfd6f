namespace Autoencoders.Tests.Analysis;

/// <summary>
/// Rows and images by whole numbers, which a few lines of Python make too: the expected values of these tests are what scikit-image 0.19.3
/// and scikit-learn 1.2.1 (Debian 12) say of them in double precision.
/// </summary>
internal static class ScikitRows
{
    private const int Rows = 40;

    /// <summary><c>[[((7919*i + 10473*j + 31*i*i + 17*i*j) % 10007) / 64 for j in range(6)] for i in range(40)]</c></summary>
    public static Dataset Table { get; } = Make(6, (i, j) => ((7919 * i) + (10473 * j) + (31 * i * i) + (17 * i * j)) % 10007 / 64f);

    /// <summary>The first two columns, each plus <c>((613*i + 37*j*i) % 101) / 4</c>.</summary>
    public static Dataset Map { get; } = Make(2, (i, j) => Table[i][j] + (((613 * i) + (37 * j * i)) % 101 / 4f));

    /// <summary>
    /// <c>a = ((7*y + 13*x + 3*y*x + 5*k) % 17) / 16</c> and <c>b = min(1, max(0, a + ((5*y + 11*x + 2*k) % 9 - 4) / 32))</c>, channels
    /// last.
    /// </summary>
    public static (float[] A, float[] B) Images(int height, int width, int channels)
    {
        var a = new float[height * width * channels];
        var b = new float[a.Length];
        for (int i = 0; i < a.Length; i++)
        {
            int k = i % channels, x = i / channels % width, y = i / channels / width;
            a[i] = ((7 * y) + (13 * x) + (3 * y * x) + (5 * k)) % 17 / 16f;
            b[i] = Math.Clamp(a[i] + (((((5 * y) + (11 * x) + (2 * k)) % 9) - 4) / 32f), 0, 1);
        }
        return (a, b);
    }

    private static Dataset Make(int columns, Func<int, int, float> value)
    {
        var values = new float[Rows * columns];
        for (int i = 0; i < values.Length; i++)
            values[i] = value(i / columns, i % columns);
        return new Dataset(values, columns);
    }
}
