namespace Autoencoders.Benchmarks.Passes;

/// <summary>Drawn numbers from -1 to 1.</summary>
internal static class Numbers
{
    public static float[] Singles(int length, int seed)
    {
        var values = new float[length];
        new CounterRandom((uint)seed).Fill(values, -1, 1);
        return values;
    }

    public static double[] Doubles(int length, int seed) => Array.ConvertAll(Singles(length, seed), value => (double)value);
}
