namespace Autoencoders;

/// <summary>Equally spaced levels for one dimension of a code: level q stands for <c>Low + q Step</c>.</summary>
/// <param name="Bits">2 to this many levels; 0 for a single one.</param>
/// <param name="Low">What level 0 stands for, in units of the code.</param>
/// <param name="Step">The distance of neighboring levels; 0 where all values are the same.</param>
internal readonly record struct UniformLevels(int Bits, double Low, double Step)
{
    private const int MostRounds = 50;
    private const double Tolerance = 1e-6;

    /// <summary>The parts of the range of the values that are tried to begin with: long tails are worth cutting off.</summary>
    private static ReadOnlySpan<double> Parts => [1, 0.7, 0.5, 0.3];

    /// <summary>The highest level.</summary>
    public int Top => (1 << Bits) - 1;

    /// <summary>True if floats can hold what the levels stand for.</summary>
    public bool IsInFloats => Math.Abs(Low) <= float.MaxValue && Math.Abs(Value(Top)) <= float.MaxValue;

    /// <summary>The level that is nearest to a value.</summary>
    public int Of(double value) => Step > 0 ? (int)Math.Clamp(Math.Floor(((value - Low) / Step) + 0.5), 0, Top) : 0;

    /// <summary>The value of a level.</summary>
    public double Value(int level) => Low + (level * Step);

    /// <summary>The levels with the least mean squared error on some values.</summary>
    /// <param name="values">At least one finite value.</param>
    /// <param name="bits">0 to 16.</param>
    public static UniformLevels Fit(ReadOnlySpan<float> values, int bits)
    {
        double mean = 0, least = values[0], most = values[0];
        foreach (float value in values)
        {
            mean += value;
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }
        mean /= values.Length;
        if (bits == 0 || least == most)
            return new UniformLevels(bits, least == most ? least : mean, 0);

        UniformLevels best = default;
        double bestError = double.PositiveInfinity;
        foreach (double part in Parts)
        {
            double low = mean - (part * (mean - least)), high = mean + (part * (most - mean));
            UniformLevels levels = new UniformLevels(bits, low, (high - low) / ((1 << bits) - 1)).Refined(values, out double error);
            if (error < bestError)
                (best, bestError) = (levels, error);
        }
        return best;
    }

    /// <summary>
    /// Lloyd's iteration for equally spaced levels: each value takes the nearest level, then the line through the levels that fits the
    /// values best takes the place of the old one. Neither makes the error larger.
    /// </summary>
    private UniformLevels Refined(ReadOnlySpan<float> values, out double error)
    {
        UniformLevels levels = this;
        error = double.PositiveInfinity;
        for (int round = 0; ; round++)
        {
            double before = error, sumLevel = 0, sumValue = 0, sumSquare = 0, sumProduct = 0;
            error = 0;
            foreach (float value in values)
            {
                double level = levels.Of(value), difference = value - (levels.Low + (level * levels.Step));
                error += difference * difference;
                sumLevel += level;
                sumValue += value;
                sumSquare += level * level;
                sumProduct += level * value;
            }

            double determinant = (values.Length * sumSquare) - (sumLevel * sumLevel);
            if (!(before - error > Tolerance * error) || round == MostRounds || determinant <= 0)
                return levels;
            double step = ((values.Length * sumProduct) - (sumLevel * sumValue)) / determinant;
            UniformLevels line = levels with { Low = (sumValue - (step * sumLevel)) / values.Length, Step = step };
            if (!line.IsInFloats)
                return levels;
            levels = line;
        }
    }
}
