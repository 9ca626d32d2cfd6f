namespace Autoencoders.Tests.Analysis;

public class CodeNeighborsTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(16, 1)]
    [InlineData(37, 5)]
    [InlineData(200, 33)]
    public void TheNearestAreThoseOfAFullSort(int rows, int length)
    {
        // Whole numbers, so that distances are exact and some are equal.
        var random = new CounterRandom((ulong)rows);
        float[] values = [.. Enumerable.Range(0, rows * length).Select(_ => (float)random.Next(5))];
        Dataset codes = new(values, length);
        var neighbors = new CodeNeighbors(codes);
        var nearest = new CodeNeighbor[7];
        for (int query = 0; query < 20; query++)
        {
            float[] code = [.. Enumerable.Range(0, length).Select(_ => (float)random.Next(5))];
            CodeNeighbor[] sorted = [.. Enumerable.Range(0, rows).Select(row => new CodeNeighbor(row, Distance(codes[row], code)))
                .OrderBy(neighbor => neighbor.SquaredDistance).ThenBy(neighbor => neighbor.Row)];
            int found = neighbors.Find(code, nearest);
            Assert.Equal(sorted.Take(7), nearest.Take(found));
            Assert.Equal(Math.Min(7, rows), found);
        }
    }

    [Fact]
    public void SearchingAllocatesNothing()
    {
        var neighbors = new CodeNeighbors(ScikitRows.Table);
        var nearest = new CodeNeighbor[3];
        neighbors.Find(ScikitRows.Table[0], nearest);
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 1000; i++)
                neighbors.Find(ScikitRows.Table[i % 40], nearest);
        }));
        Assert.Equal(new CodeNeighbor(39, 0), nearest[0]);
    }

    [Fact]
    public void WhatIsNoCodeIsRefused()
    {
        Assert.Throws<ArgumentException>(() => new CodeNeighbors(new Dataset(default, 2)));
        Assert.Throws<ArgumentException>(() => new CodeNeighbors(new Dataset(new[] { 1f, float.NaN }, 2)));
        var neighbors = new CodeNeighbors(ScikitRows.Map);
        Assert.Throws<ArgumentException>(() => neighbors.Find([1], new CodeNeighbor[1]));
        Assert.Equal(0, neighbors.Find([1, 2], []));
    }

    private static float Distance(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
