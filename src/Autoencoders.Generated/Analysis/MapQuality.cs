namespace Autoencoders;

/// <summary>The quality of a map of few dimensions: how well it preserves which rows are near each other.</summary>
public static class MapQuality
{
    /// <summary>
    /// The trustworthiness of a map (Venna and Kaski 2001), from 0 to 1: 1 if no rows are neighbors in the map but not in the original
    /// space, each weighed by how far from it. As scikit-learn's <c>trustworthiness</c>, with Euclidean distances.
    /// </summary>
    /// <param name="rows">The original rows, of finite numbers. It takes the square of their number: some thousands.</param>
    /// <param name="map">The same rows in the map, such as codes of two values.</param>
    /// <param name="neighbors">How many neighbors count: at least 1, and below half of the rows.</param>
    /// <exception cref="ArgumentException">The rows are not equally many, or too few for so many neighbors.</exception>
    public static double Trustworthiness(Dataset rows, Dataset map, int neighbors = 5)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbors, 1);
        if (rows.Count != map.Count)
            throw new ArgumentException($"The map has {map.Count} rows but the data has {rows.Count}.", nameof(map));
        if (neighbors >= rows.Count / 2d)
        {
            throw new ArgumentException(
                $"{neighbors} neighbors are too many: they must be fewer than half of the {rows.Count} rows.", nameof(neighbors));
        }

        // A row's own share, so that the order in which threads finish changes nothing.
        var penalties = new long[rows.Count];
        Parallel.For(0, rows.Count, row => penalties[row] = Penalty(rows, map, neighbors, row));
        double count = rows.Count;
        return 1 - (penalties.Sum() * 2 / (count * neighbors * ((2 * count) - (3d * neighbors) - 1)));
    }

    /// <summary>By how many ranks the neighbors of a row in the map lie beyond its neighbors in the original space.</summary>
    private static long Penalty(Dataset rows, Dataset map, int neighbors, int row)
    {
        double[] original = Distances(rows, row), mapped = Distances(map, row);
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        Array.Sort(mapped, order);

        long penalty = 0;
        foreach (int neighbor in order.AsSpan(1, neighbors))
        {
            int rank = 1;
            for (int other = 0; other < original.Length; other++)
            {
                if (other != row && (original[other] < original[neighbor] || (original[other] == original[neighbor] && other < neighbor)))
                    rank++;
            }
            penalty += Math.Max(0, rank - neighbors);
        }
        return penalty;
    }

    /// <summary>The squared distances of a row to all rows; the distance to the row itself is below all others.</summary>
    private static double[] Distances(Dataset rows, int row)
    {
        var distances = new double[rows.Count];
        ReadOnlySpan<float> one = rows[row];
        for (int other = 0; other < distances.Length; other++)
        {
            ReadOnlySpan<float> values = rows[other];
            double sum = 0;
            for (int i = 0; i < one.Length; i++)
            {
                double difference = (double)one[i] - values[i];
                sum += difference * difference;
            }
            distances[other] = sum;
        }
        distances[row] = -1;
        return distances;
    }
}
