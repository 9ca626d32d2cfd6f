namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class SparseDatasetTests
{
    [Fact]
    public void EntriesInAnyOrderBecomeSortedRowsAndAddUp()
    {
        SparseDataset rows = SparseDataset.From([2, 0, 2, 0, 2], [4, 3, 1, 0, 4], [1, 2, 3, 4, 5], count: 3, length: 5);

        Assert.Equal((3, 5, 4), (rows.Count, rows.Length, rows.EntryCount));
        Assert.Equal([0, 2, 2, 4], rows.Offsets.ToArray());
        Assert.Equal([0, 3], rows.ColumnsOf(0).ToArray());
        Assert.Equal([4f, 2f], rows.ValuesOf(0).ToArray());
        Assert.True(rows.ColumnsOf(1).IsEmpty);
        Assert.Equal([1, 4], rows.ColumnsOf(2).ToArray());
        Assert.Equal([3f, 6f], rows.ValuesOf(2).ToArray());
    }

    [Fact]
    public void ValuesThatAreAllOneAreNotHeld()
    {
        SparseDataset ones = SparseDataset.From([0, 1], [1, 1], [], count: 2, length: 3);
        Assert.True(ones.Values.IsEmpty && ones.ValuesOf(1).IsEmpty);
        Assert.Equal([0f, 1f, 0f, 0f, 1f, 0f], ones.ToDataset().Values.ToArray());

        SparseDataset twice = SparseDataset.From([0, 0], [1, 1], [], count: 1, length: 3);
        Assert.Equal([2f], twice.ValuesOf(0).ToArray());
    }

    [Fact]
    public void DenseRowsComeBack()
    {
        var dense = new Dataset(new float[] { 0, 1.5f, 0, -2, 0, 0, 0, 0, 3 }, 3);
        SparseDataset sparse = SparseDataset.From(dense);
        Assert.Equal(3, sparse.EntryCount);
        Assert.Equal(dense.Values.ToArray(), sparse.ToDataset().Values.ToArray());
    }

    [Theory]
    [InlineData(new[] { 1, 2 }, new[] { 0, 1 }, null, "the first is 1")]
    [InlineData(new[] { 0, 2, 1 }, new[] { 0 }, null, "row 1")]
    [InlineData(new[] { 0, 3 }, new[] { 0, 1 }, null, "end at 3, but there are 2")]
    [InlineData(new[] { 0, 2 }, new[] { 0, 1 }, new[] { 1f }, "1 values do not fit 2")]
    [InlineData(new[] { 0, 1, 3 }, new[] { 0, 2, 1 }, null, "Row 1 (from 0) has the column 1 behind 2")]
    [InlineData(new[] { 0, 2 }, new[] { 1, 1 }, null, "column 1 behind 1")]
    [InlineData(new[] { 0, 1 }, new[] { 3 }, null, "column 3, which is out of range: there are columns 0 to 2")]
    [InlineData(new[] { 0, 1 }, new[] { -1 }, null, "column -1")]
    [InlineData(new[] { 0, 1 }, new[] { 2 }, new[] { float.NaN }, "value NaN in column 2")]
    public void RowsThatAreNotSparseRowsAreRefused(int[] offsets, int[] columns, float[]? values, string part)
    {
        var refused = Assert.Throws<ArgumentException>(() => new SparseDataset(offsets, columns, values, 3));
        Assert.Contains(part, refused.Message);
    }

    [Theory]
    [InlineData(new[] { 0, 2 }, new[] { 0, 0 }, "row 2")]
    [InlineData(new[] { 0, 1 }, new[] { 0, 7 }, "Entry 1 (from 0) has the column 7")]
    [InlineData(new[] { 0, 1 }, new[] { 0 }, "1 columns do not fit 2 rows")]
    public void EntriesOutOfRangeAreRefused(int[] rows, int[] columns, string part)
    {
        var refused = Assert.Throws<ArgumentException>(() => SparseDataset.From(rows, columns, [], count: 2, length: 3));
        Assert.Contains(part, refused.Message);
    }

    [Fact]
    public void SplitDealsEachUserToOneSide()
    {
        SparseDataset users = Made(count: 50, length: 20, seed: 1);
        (SparseDataset training, SparseDataset heldOut) = users.Split(0.2, seed: 3);

        Assert.Equal((40, 10), (training.Count, heldOut.Count));
        Assert.Equal(users.EntryCount, training.EntryCount + heldOut.EntryCount);
        string[] all = [.. Lines(training).Concat(Lines(heldOut)).Order(StringComparer.Ordinal)];
        Assert.Equal(Lines(users).Order(StringComparer.Ordinal), all);
        Assert.Throws<ArgumentOutOfRangeException>(() => users.Split(1, seed: 3));
    }

    [Fact]
    public void HoldOutDealsTheItemsOfEachUser()
    {
        SparseDataset users = Made(count: 40, length: 30, seed: 2);
        (SparseDataset shown, SparseDataset heldOut) = users.HoldOut(0.2, seed: 5);

        for (int user = 0; user < users.Count; user++)
        {
            int[] all = users.ColumnsOf(user).ToArray(), held = heldOut.ColumnsOf(user).ToArray();
            Assert.Equal(all, shown.ColumnsOf(user).ToArray().Concat(held).Order());
            Assert.Equal(all.Length < 2 ? 0 : Math.Clamp((int)Math.Round(all.Length * 0.2), 1, all.Length - 1), held.Length);
        }

        // What is dealt out of a row depends on its number and not on other rows.
        (SparseDataset again, _) = users.Rows([0, 1, 2]).HoldOut(0.2, seed: 5);
        Assert.Equal(shown.ColumnsOf(2).ToArray(), again.ColumnsOf(2).ToArray());
    }

    [Fact]
    public void ReaderWritesRowsOut()
    {
        SparseDataset users = Made(count: 7, length: 6, seed: 4);
        using ISampleReader reader = users.OpenReader(seed: 1, shuffle: false);
        reader.Begin(epoch: 1);
        reader.Prepare(2, 3);
        var values = new float[3 * 6];
        values.AsSpan().Fill(9);
        reader.Read(2, values, []);
        Assert.Equal(users.ToDataset().Values.Slice(2 * 6, 3 * 6).ToArray(), values);
    }

    private static IEnumerable<string> Lines(SparseDataset users) =>
        Enumerable.Range(0, users.Count).Select(row => string.Join(' ', users.ColumnsOf(row).ToArray()));

    private static SparseDataset Made(int count, int length, int seed)
    {
        var random = new CounterRandom((uint)seed);
        List<int> rows = [], columns = [];
        for (int row = 0; row < count; row++)
        {
            for (int column = random.Next(8); column < length; column += 1 + random.Next(7))
            {
                rows.Add(row);
                columns.Add(column);
            }
        }
        return SparseDataset.From(rows.ToArray(), columns.ToArray(), [], count, length);
    }
}
