namespace Autoencoders.Tests.Kernels.Quantization;

/// <summary>What the tests of codebooks compare with: entries one by one, in double precision where bits do not count.</summary>
internal static class NaiveCodebook
{
    /// <summary>Random entries as kernels read them, [length][entries].</summary>
    public static float[] Random(int seed, int length, int entries) => BitPatterns.Random(new Random(seed), length * entries);

    public static double[] Entry(float[] codebook, int entry, int length, int entries) =>
        [.. Enumerable.Range(0, length).Select(i => (double)codebook[i * entries + entry])];

    public static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();

    /// <summary>The index and distance of the nearest entry, with the roundings of the kernel.</summary>
    public static (int Index, float Distance) Nearest(float[] codebook, ReadOnlySpan<float> vector, int entries)
    {
        (int index, float least) = (0, float.PositiveInfinity);
        for (int entry = 0; entry < entries; entry++)
        {
            float sum = 0f;
            for (int i = 0; i < vector.Length; i++)
            {
                float difference = codebook[i * entries + entry] - vector[i];
                sum = float.MultiplyAddEstimate(difference, difference, sum);
            }

            if (sum < least)
                (index, least) = (entry, sum);
        }

        return (index, least);
    }

    /// <summary>The index of the nearest entry in double precision.</summary>
    public static int NearestExact(float[] codebook, double[] vector, int entries) => Enumerable.Range(0, entries)
        .MinBy(entry => Distance(vector, Entry(codebook, entry, vector.Length, entries)));
}
