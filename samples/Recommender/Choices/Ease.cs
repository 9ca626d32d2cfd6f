using System.Numerics.Tensors;
using Autoencoders;

namespace Recommender.Choices;

/// <summary>
/// EASE (Steck, 2019): the linear rival, which tells each item from all others by ridge regression. It inverts a matrix of all pairs of
/// items, and therefore knows the most popular ones only where there are too many.
/// </summary>
internal sealed class Ease : IItemScorer
{
    private readonly int[] _places;
    private readonly int[] _items;
    private readonly float[] _weights;

    /// <summary>Learns the weights.</summary>
    /// <param name="users">The choices to learn from.</param>
    /// <param name="most">The number of items that it may know.</param>
    /// <param name="ridge">The penalty on the weights.</param>
    public Ease(SparseDataset users, int most, double ridge)
    {
        int[] counts = new int[users.Length];
        foreach (int item in users.Columns.Span)
            counts[item]++;
        _items = [.. Enumerable.Range(0, users.Length).OrderByDescending(item => counts[item]).ThenBy(item => item).Take(most)];
        _places = new int[users.Length];
        Array.Fill(_places, -1);
        for (int place = 0; place < _items.Length; place++)
            _places[_items[place]] = place;

        double[] inverse = Inverted(Products(users, ridge), _items.Length);
        _weights = new float[inverse.Length];
        for (int i = 0; i < _items.Length; i++)
        {
            for (int j = 0; j < _items.Length; j++)
            {
                int place = (i * _items.Length) + j;
                _weights[place] = i == j ? 0f : (float)(-inverse[place] / inverse[(j * _items.Length) + j]);
            }
        }
    }

    public int ItemCount => _places.Length;

    public void Score(SparseDataset users, int first, Span<float> scores)
    {
        int count = scores.Length / ItemCount, known = _items.Length;
        float[] sums = new float[known];
        for (int user = 0; user < count; user++)
        {
            sums.AsSpan().Clear();
            foreach (int item in users.ColumnsOf(first + user))
            {
                if (_places[item] is var place and >= 0)
                    TensorPrimitives.Add(sums, _weights.AsSpan(place * known, known), sums);
            }

            Span<float> row = scores.Slice(user * ItemCount, ItemCount);
            row.Fill(float.NegativeInfinity);
            for (int i = 0; i < known; i++)
                row[_items[i]] = sums[i];
        }
    }

    /// <summary>The number of users who chose both of two items; on the diagonal with the penalty.</summary>
    private double[] Products(SparseDataset users, double ridge)
    {
        int known = _items.Length;
        double[] products = new double[known * known];
        for (int user = 0; user < users.Count; user++)
        {
            ReadOnlySpan<int> chosen = users.ColumnsOf(user);
            foreach (int one in chosen)
            {
                if (_places[one] < 0)
                    continue;
                foreach (int other in chosen)
                {
                    if (_places[other] is var place and >= 0)
                        products[(_places[one] * known) + place]++;
                }
            }
        }

        for (int i = 0; i < known; i++)
            products[(i * known) + i] += ridge;
        return products;
    }

    /// <summary>Gauss and Jordan in place; the matrix is positive definite, so that no pivot is small.</summary>
    private static double[] Inverted(double[] matrix, int size)
    {
        for (int pivot = 0; pivot < size; pivot++)
        {
            double[] row = matrix.AsSpan(pivot * size, size).ToArray();
            double factor = 1 / row[pivot];
            row[pivot] = 1;
            TensorPrimitives.Multiply(row, factor, row);
            int number = pivot;
            Parallel.For(0, size, other =>
            {
                Span<double> target = matrix.AsSpan(other * size, size);
                if (other == number)
                {
                    row.CopyTo(target);
                    return;
                }

                double share = target[number];
                target[number] = 0;
                TensorPrimitives.MultiplyAdd(row, -share, target, target);
            });
        }

        return matrix;
    }
}
