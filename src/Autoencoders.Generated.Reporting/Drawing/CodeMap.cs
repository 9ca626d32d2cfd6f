namespace Autoencoders.Reporting.Drawing;

/// <summary>
/// Codes as points of a plane: those of two values as they are, longer ones along the two directions in which they vary most, those of one
/// value on a line.
/// </summary>
/// <param name="Rows">The samples that have a point.</param>
/// <param name="X">A point's place across.</param>
/// <param name="Y">A point's place up.</param>
/// <param name="Share">The share of the variance that the plane holds; null where the codes are shown as they are.</param>
internal sealed record CodeMap(int[] Rows, double[] X, double[] Y, double? Share)
{
    private const int MostRounds = 200;
    private const double Tolerance = 1e-10;

    /// <summary>Makes the map; null where there is no code that consists of numbers.</summary>
    public static CodeMap? Of(float[] codes, int length, int mostPoints)
    {
        int count = codes.Length / length;
        float[] Code(int row) => codes[(row * length)..((row + 1) * length)];
        int[] finite = [.. Enumerable.Range(0, count).Where(row => Array.TrueForAll(Code(row), float.IsFinite))];
        if (finite.Length == 0)
            return null;
        int points = Math.Min(finite.Length, mostPoints);
        int[] rows = [.. Enumerable.Range(0, points).Select(i => finite[(int)((long)i * finite.Length / points)])];
        double[][] values = Array.ConvertAll(rows, row => Array.ConvertAll(Code(row), value => (double)value));

        return length switch
        {
            1 => new CodeMap(rows, Column(values, 0), new double[points], Share: null),
            2 => new CodeMap(rows, Column(values, 0), Column(values, 1), Share: null),
            _ => Project(rows, values),
        };
    }

    private static CodeMap Project(int[] rows, double[][] values)
    {
        double[] mean = [.. Enumerable.Range(0, values[0].Length).Select(column => values.Average(row => row[column]))];
        foreach (double[] row in values)
        {
            for (int i = 0; i < row.Length; i++)
                row[i] -= mean[i];
        }

        double all = values.Sum(row => Dot(row, row));
        double[] first = Direction(values, []), second = Direction(values, first);
        (double[] x, double[] y) = (Array.ConvertAll(values, row => Dot(row, first)), Array.ConvertAll(values, row => Dot(row, second)));
        return new CodeMap(rows, x, y, all > 0 ? (Dot(x, x) + Dot(y, y)) / all : 1);
    }

    // Power iteration on the covariance, which is never formed: the rows turn a vector toward the direction in which they vary most. What
    // points in a direction that is already found is taken away in each round.
    private static double[] Direction(double[][] values, double[] found)
    {
        int length = values[0].Length;
        var random = new CounterRandom(seed: 1);
        double[] direction = [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5)];
        Clean(direction, found);
        double captured = 0, before;
        int round = 0;
        do
        {
            before = captured;
            captured = 0;
            var next = new double[length];
            foreach (double[] row in values)
            {
                double along = Dot(row, direction);
                captured += along * along;
                for (int i = 0; i < length; i++)
                    next[i] += along * row[i];
            }

            Clean(next, found);
            direction = next;
        }
        while (++round < MostRounds && captured - before > Tolerance * captured);

        // Which way a direction points is arbitrary; its largest value points up, so that the map does not turn over for a rounding.
        return direction.MaxBy(Math.Abs) < 0 ? Array.ConvertAll(direction, value => -value) : direction;
    }

    // Makes a vector orthogonal to what is found, and its length 1; 0 where nothing is left.
    private static void Clean(double[] vector, double[] found)
    {
        double along = found.Length == 0 ? 0 : Dot(vector, found);
        for (int i = 0; i < found.Length; i++)
            vector[i] -= along * found[i];
        double norm = Math.Sqrt(Dot(vector, vector));
        for (int i = 0; i < vector.Length; i++)
            vector[i] = norm > 0 ? vector[i] / norm : 0;
    }

    private static double[] Column(double[][] values, int column) => Array.ConvertAll(values, row => row[column]);

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
