using System.Runtime.InteropServices;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class DatasetTests
{
    [Fact]
    public void Rows_are_views_of_the_given_memory()
    {
        float[] values = [1, 2, 3, 4, 5, 6];
        var dataset = new Dataset(values, 2, new[] { 7, 8, 9 });

        Assert.Equal(3, dataset.Count);
        Assert.Equal(2, dataset.Length);
        Assert.Equal([3f, 4f], dataset[1].ToArray());
        Assert.Equal([7, 8, 9], dataset.Labels.ToArray());
        values[2] = 30;
        Assert.Equal(30, dataset[1][0]);
        Assert.True(MemoryMarshal.TryGetArray(dataset.Values, out ArraySegment<float> segment) && ReferenceEquals(segment.Array, values));
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_named()
    {
        var values = Assert.Throws<ArgumentException>(() => new Dataset(new float[7], 2));
        Assert.Contains("7 values", values.Message);
        Assert.Contains("rows of 2", values.Message);

        var labels = Assert.Throws<ArgumentException>(() => new Dataset(new float[6], 2, new int[2]));
        Assert.Contains("2 labels", labels.Message);
        Assert.Contains("3 rows", labels.Message);

        Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset(new float[6], 0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Rows_beyond_the_end_are_refused(int row)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset(new float[6], 2)[row].Length);

    [Theory]
    [InlineData(100, 0.2, 20)]
    [InlineData(3, 0.01, 1)]
    [InlineData(3, 0.99, 2)]
    public void Split_deals_every_row_to_one_part(int count, double fraction, int expected)
    {
        float[] values = [.. Enumerable.Range(0, count).SelectMany(row => new float[] { row, -row })];
        int[] labels = [.. Enumerable.Range(0, count).Select(row => 10 * row)];
        (Dataset training, Dataset validation) = new Dataset(values, 2, labels).Split(fraction, seed: 1);

        Assert.Equal(expected, validation.Count);
        Assert.Equal(count - expected, training.Count);
        var rows = new List<int>();
        foreach (Dataset part in new[] { training, validation })
        {
            for (int i = 0; i < part.Count; i++)
            {
                int row = (int)part[i][0];
                Assert.Equal(-row, part[i][1]);
                Assert.Equal(10 * row, part.Labels.Span[i]);
                rows.Add(row);
            }
        }
        Assert.Equal(Enumerable.Range(0, count), rows.Order());
    }

    [Fact]
    public void Split_follows_the_seed_on_every_platform()
    {
        var dataset = new Dataset(Enumerable.Range(0, 12).Select(row => (float)row).ToArray(), 1);
        float[] Held(int seed) => dataset.Split(0.5, seed).Validation.Values.ToArray();

        Assert.Equal(Held(42), Held(42));
        Assert.NotEqual(Held(42), Held(43));

        // Computed apart: other rows would silently mix the validation rows of old models into new training.
        Assert.Equal([4f, 2f, 1f, 7f, 9f, 11f], Held(42));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void Split_refuses_fractions_that_leave_a_part_empty(double fraction)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset(new float[6], 2).Split(fraction, 0));

    [Fact]
    public void Split_needs_two_rows()
        => Assert.Contains("has 1", Assert.Throws<InvalidOperationException>(() => new Dataset(new float[2], 2).Split(0.5, 0)).Message);
}
