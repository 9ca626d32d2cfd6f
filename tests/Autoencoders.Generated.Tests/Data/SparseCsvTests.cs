using System.Text;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class SparseCsvTests
{
    [Fact]
    public void UsersAndItemsAreNumberedAsTheyCome()
    {
        SparseTable table = Read("user,item,stars,time\nann,apple,5,1\nbob,pear,3,2\nann,fig,4,3\nbob,\"apple\",2,4\n");

        Assert.Equal(["ann", "bob"], table.RowNames);
        Assert.Equal(["apple", "pear", "fig"], table.ColumnNames);
        Assert.Equal([0, 2], table.Rows.ColumnsOf(0).ToArray());
        Assert.Equal([5f, 4f], table.Rows.ValuesOf(0).ToArray());
        Assert.Equal([2f, 3f], table.Rows.ValuesOf(1).ToArray());
    }

    [Fact]
    public void SmallValuesAreLeftOutAndOthersMayCountAsOne()
    {
        SparseTable table = Read(
            "1;7;5\n1;8;3\n2;8;4\n2;8;5\n", new SparseCsvOptions { HasHeader = false, LeastValue = 4, Binary = true });

        Assert.Equal(["7", "8"], table.ColumnNames);
        Assert.True(table.Rows.Values.IsEmpty);
        Assert.Equal([1], table.Rows.ColumnsOf(1).ToArray());
    }

    [Fact]
    public void EntriesWithoutValueAddUp()
    {
        SparseTable table = Read("user,item\nann,fig\nann,fig\nann,pear\n");
        Assert.Equal([2f, 1f], table.Rows.ValuesOf(0).ToArray());
    }

    [Theory]
    [InlineData("", "expected at least one entry, found none")]
    [InlineData("user,item\n", "expected at least one entry, found none")]
    [InlineData("1,2,3\n4,5,6\n", "made.csv, line 1: expected the names of the columns, found an entry; the option HasHeader = false reads it")]
    [InlineData("user\nann\n", "found 1 field; the option Separator")]
    [InlineData("user,item,stars\nann,fig,many\n", "line 2: expected a finite number in field 3, found 'many'")]
    [InlineData("user,item,stars\nann,fig,\n", "line 2: expected a finite number in field 3, found nothing")]
    [InlineData("user,item,stars\nann,fig,1e99\n", "found '1e99'")]
    [InlineData("user,item\nann,\n", "line 2: expected an item in field 2, found nothing")]
    [InlineData("user,item\nann,\"fig\n", "expected valid CSV")]
    [InlineData("user,item,stars\nann,fig,3e38\nann,fig,3e38\n", "add up to finite values")]
    public void FilesThatAreNotEntriesAreRefused(string text, string part)
    {
        var refused = Assert.Throws<DataFormatException>(() => Read(text));
        Assert.Contains(part, refused.Message);
        Assert.StartsWith("made.csv", refused.Message);
    }

    [Fact]
    public void MoreEntriesThanAllowedAreRefused()
    {
        var refused = Assert.Throws<DataFormatException>(
            () => Read("u,i\n1,1\n1,2\n1,3\n", new SparseCsvOptions { MaximumEntries = 2 }));
        Assert.Contains("found 3 entries", refused.Message);
    }

    private static SparseTable Read(string text, SparseCsvOptions? options = null) =>
        SparseCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "made.csv", options);
}
