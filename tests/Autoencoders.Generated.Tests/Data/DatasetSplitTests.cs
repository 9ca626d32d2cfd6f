namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class DatasetSplitTests
{
    /// <summary>Rows that hold their own number.</summary>
    private static Dataset Numbered(int count, Func<int, int>? label = null)
    {
        float[] values = [.. Enumerable.Range(0, count).Select(row => (float)row)];
        return new Dataset(values, 1, label is null ? default : Enumerable.Range(0, count).Select(label).ToArray());
    }

    private static Dictionary<int, int> Classes(Dataset part) => part.Labels.ToArray().CountBy(label => label).ToDictionary();

    [Fact]
    public void Three_parts_have_every_row_once_and_the_sizes_asked_for()
    {
        DataSplit split = Numbered(1000).Split(0.15, 0.1, seed: 4);
        Assert.Equal((750, 150, 100), (split.Training.Count, split.Validation.Count, split.Test.Count));
        Dataset[] parts = [split.Training, split.Validation, split.Test];
        Assert.Equal(Enumerable.Range(0, 1000), parts.SelectMany(part => part.Values.ToArray()).Select(value => (int)value).Order());
    }

    [Fact]
    public void The_rows_held_for_validation_are_those_of_the_split_in_two()
    {
        Dataset rows = Numbered(12);
        DataSplit split = rows.Split(0.25, 0.25, seed: 42);

        // Of the order that DatasetTests gives for this seed, 4 2 1 7 9 11: the last part comes first.
        Assert.Equal([4f, 2f, 1f], split.Test.Values.ToArray());
        Assert.Equal([7f, 9f, 11f], split.Validation.Values.ToArray());
        Assert.Equal(rows.Split(0.25, 0.25, seed: 42).Training.Values.ToArray(), split.Training.Values.ToArray());
        Assert.NotEqual(rows.Split(0.25, 0.25, seed: 43).Training.Values.ToArray(), split.Training.Values.ToArray());
    }

    [Fact]
    public void Proportions_are_exact_to_one_row_per_class()
    {
        var random = new CounterRandom(8);
        for (int attempt = 0; attempt < 300; attempt++)
        {
            int count = 3 + random.Next(300);
            int classes = 1 + random.Next(count);
            int[] labels = new int[count];
            foreach (ref int label in labels.AsSpan())
                label = random.Next(1 + random.Next(classes)) - 3;
            double validation = 0.01 + random.NextSingle() * 0.5;
            double test = 0.01 + random.NextSingle() * 0.4;
            Dataset rows = Numbered(count, row => labels[row]);
            DataSplit split = rows.Split(validation, test, attempt);

            Dataset[] parts = [split.Training, split.Validation, split.Test];
            Assert.Equal(count, parts.Sum(part => part.Count));
            Assert.Equal(Math.Clamp((int)Math.Round(count * validation), 1, count - 2), split.Validation.Count);
            Assert.Equal(Enumerable.Range(0, count), parts.SelectMany(part => part.Values.ToArray()).Select(value => (int)value).Order());
            foreach (Dataset part in parts)
            {
                Dictionary<int, int> found = Classes(part);
                foreach ((int label, int all) in Classes(rows))
                {
                    double exact = (double)all * part.Count / count;
                    Assert.InRange(found.GetValueOrDefault(label), Math.Floor(exact), Math.Floor(exact) + 1);
                }
                for (int row = 0; row < part.Count; row++)
                    Assert.Equal(labels[(int)part[row][0]], part.Labels.Span[row]);
            }
        }
    }

    [Fact]
    public void A_rare_class_is_in_all_parts_where_it_can_be()
    {
        Dataset rows = Numbered(1000, row => row % 100 == 0 ? 1 : 0);
        (Dataset training, Dataset validation) = rows.Split(0.2, seed: 1);
        Assert.Equal(2, Classes(validation)[1]);
        Assert.Equal(8, Classes(training)[1]);

        DataSplit split = rows.Split(0.2, 0.1, seed: 1);
        Assert.Equal([7, 2, 1], new[] { split.Training, split.Validation, split.Test }.Select(part => Classes(part)[1]));
    }

    [Fact]
    public void No_class_is_favored_for_its_label()
    {
        // Each row is a class of its own: which are held must not follow the labels.
        (_, Dataset validation) = Numbered(100, row => row).Split(0.2, seed: 3);
        Assert.InRange(validation.Labels.ToArray().Average(), 35, 65);
        Assert.NotEqual(validation.Labels.ToArray().Order(), validation.Labels.ToArray());
    }

    [Fact]
    public void Conditions_go_with_their_rows()
    {
        DataSplit split = Numbered(20, row => row % 4).WithOneHotLabels(4).Split(0.2, 0.2, seed: 9);
        foreach (Dataset part in new[] { split.Training, split.Validation, split.Test })
        {
            for (int row = 0; row < part.Count; row++)
                Assert.Equal(part.Labels.Span[row], part.Condition(row).IndexOf(1f));
        }
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.1, 0)]
    [InlineData(0.5, 0.5)]
    [InlineData(-0.1, 0.2)]
    [InlineData(double.NaN, 0.2)]
    [InlineData(0.2, double.NaN)]
    public void Fractions_that_leave_a_part_empty_are_refused(double validation, double test)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Numbered(10).Split(validation, test, 0));

    [Fact]
    public void Three_parts_need_three_rows()
    {
        Assert.Contains("has 2", Assert.Throws<InvalidOperationException>(() => Numbered(2).Split(0.3, 0.3, 0)).Message);
        DataSplit split = Numbered(3).Split(0.9, 0.05, 0);
        Assert.Equal((1, 1, 1), (split.Training.Count, split.Validation.Count, split.Test.Count));
    }

    [Fact]
    public void Labels_separate_rows_in_their_order()
    {
        Dataset rows = new Dataset(new float[] { 0, 10, 20, 30, 40 }, 1, new[] { 0, 2, 0, 1, 2 })
            .WithConditions(new float[] { 0, 1, 2, 3, 4 }, 1).WithColumnNames(["bar"]);
        (Dataset others, Dataset labeled) = rows.SeparateLabels(1, 2);
        Assert.Equal([0f, 20], others.Values.ToArray());
        Assert.Equal([10f, 30, 40], labeled.Values.ToArray());
        Assert.Equal([2, 1, 2], labeled.Labels.ToArray());
        Assert.Equal([1f, 3, 4], labeled.Conditions.ToArray());
        Assert.Equal(["bar"], labeled.ColumnNames);

        Assert.Contains("0 have one of the 1", Assert.Throws<InvalidOperationException>(() => rows.SeparateLabels(3)).Message);
        Assert.Throws<InvalidOperationException>(() => rows.SeparateLabels(0, 1, 2));
        Assert.Throws<InvalidOperationException>(() => new Dataset(new float[4], 2).SeparateLabels(1));
    }
}
