using System.Numerics.Tensors;

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
        double[][] originals = Widen(rows), points = Widen(map);
        Parallel.For(0, rows.Count, row => penalties[row] = Penalty(originals, points, neighbors, row));
        double count = rows.Count;
        return 1 - (penalties.Sum() * 2 / (count * neighbors * ((2 * count) - (3d * neighbors) - 1)));
    }

    /// <summary>By how many ranks the neighbors of a row in the map lie beyond its neighbors in the original space.</summary>
    private static long Penalty(double[][] rows, double[][] map, int neighbors, int row)
    {
        double[] original = Distances(rows, row), mapped = Distances(map, row);
        int[] order = [.. Enumerable.Range(0, rows.Length)];
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

    /// <summary>The distances of a row to all rows; the distance to the row itself is below all others.</summary>
    private static double[] Distances(double[][] rows, int row)
    {
        double[] distances = Array.ConvertAll(rows, other => TensorPrimitives.Distance<double>(rows[row], other));
        distances[row] = -1;
        return distances;
    }

    private static double[][] Widen(Dataset rows)
    {
        double[][] wide = DoubleRows.Matrix(rows.Count, rows.Length);
        for (int row = 0; row < wide.Length; row++)
            TensorPrimitives.ConvertTruncating<float, double>(rows[row], wide[row]);
        return wide;
    }
}
