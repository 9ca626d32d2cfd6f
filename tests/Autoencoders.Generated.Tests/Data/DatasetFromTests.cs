namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class DatasetFromTests
{
    [Fact]
    public void Rows_are_copied()
    {
        float[] row = [1, 2];
        Dataset rows = Dataset.From([row, [3, 4], row]);
        row[0] = 9;
        Assert.Equal([1f, 2f, 3f, 4f, 1f, 2f], rows.Values.ToArray());
        Assert.Equal((3, 2), (rows.Count, rows.Length));
    }

    [Fact]
    public void What_are_no_rows_is_refused_with_its_number()
    {
        Refused("There are 0 rows", []);
        Refused("Row 1 (from 0) has 1 values, but row 0 has 2", [[1, 2], [3]]);
        Refused("Row 0 (from 0) is empty", [[]]);
        Refused("Row 1 (from 0) is null", [[1], null!]);
    }

    private static void Refused(string message, float[][] rows)
        => Assert.Contains(message, Assert.Throws<ArgumentException>(() => Dataset.From(rows)).Message);
}
