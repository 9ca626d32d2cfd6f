using System.Numerics.Tensors;
using Autoencoders;

namespace Text;

/// <summary>Rows by the cosine of the angle between them.</summary>
internal static class Neighbors
{
    /// <summary>The share of queries whose own answer, which has the same number, is among the nearest.</summary>
    /// <param name="queries">One row a query.</param>
    /// <param name="answers">One row an answer.</param>
    /// <param name="most">How many of the nearest are looked through.</param>
    public static double Found(Dataset queries, Dataset answers, int most)
    {
        Dataset unit = Normalize(answers), asked = Normalize(queries);
        int found = 0;
        Parallel.For(0, asked.Count, query =>
        {
            float own = TensorPrimitives.Dot(asked[query], unit[query]);
            int nearer = 0;

            // A cosine that is not a number finds nothing.
            for (int answer = 0; answer < unit.Count; answer++)
                nearer += answer != query && !(TensorPrimitives.Dot(asked[query], unit[answer]) < own) ? 1 : 0;
            if (nearer < most)
                Interlocked.Increment(ref found);
        });
        return (double)found / asked.Count;
    }

    /// <summary>The numbers of the nearest rows, the nearest first.</summary>
    public static int[] Nearest(ReadOnlySpan<float> query, Dataset rows, int most)
    {
        var cosines = new float[rows.Count];
        for (int row = 0; row < rows.Count; row++)
            cosines[row] = Cosine(query, rows[row]);
        return [.. Enumerable.Range(0, rows.Count).OrderByDescending(row => cosines[row]).Take(most)];
    }

    private static float Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        float norms = TensorPrimitives.Norm(left) * TensorPrimitives.Norm(right);
        return norms > 0 ? TensorPrimitives.Dot(left, right) / norms : 0;
    }

    private static Dataset Normalize(Dataset rows)
    {
        float[] values = rows.Values.ToArray();
        for (int row = 0; row < rows.Count; row++)
        {
            Span<float> one = values.AsSpan(row * rows.Length, rows.Length);
            float norm = TensorPrimitives.Norm<float>(one);
            if (norm > 0)
                TensorPrimitives.Divide(one, norm, one);
        }

        return new Dataset(values, rows.Length);
    }
}
