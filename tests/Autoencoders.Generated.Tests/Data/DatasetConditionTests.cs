namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class DatasetConditionTests
{
    [Fact]
    public void Conditions_are_views_of_the_given_memory()
    {
        var plain = new Dataset(new float[] { 1, 2, 3 }, 1, new[] { 7, 8, 9 });
        float[] conditions = [10, 11, 20, 21, 30, 31];
        Dataset dataset = plain.WithConditions(conditions, 2);

        Assert.Equal((0, 0), (plain.ConditionLength, plain.Conditions.Length));
        Assert.Equal(2, dataset.ConditionLength);
        Assert.Equal([20f, 21f], dataset.Condition(1).ToArray());
        Assert.Equal([2f], dataset[1].ToArray());
        Assert.Equal([7, 8, 9], dataset.Labels.ToArray());
        conditions[2] = 200;
        Assert.Equal(200, dataset.Condition(1)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Condition(3).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Condition(-1).Length);
    }

    [Fact]
    public void Labels_become_conditions_of_one_1()
    {
        Dataset dataset = new Dataset(new float[3], 1, new[] { 2, 0, 1 }).WithOneHotLabels(4);
        Assert.Equal(4, dataset.ConditionLength);
        Assert.Equal([0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0], dataset.Conditions.ToArray());
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_named()
    {
        var dataset = new Dataset(new float[3], 1, new[] { 2, 0, 1 });
        var conditions = Assert.Throws<ArgumentException>("conditions", () => dataset.WithConditions(new float[5], 2));
        Assert.Contains("5 values are not 3 conditions of 2", conditions.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("length", () => dataset.WithConditions(ReadOnlyMemory<float>.Empty, 0));

        var label = Assert.Throws<ArgumentException>("classes", () => dataset.WithOneHotLabels(2));
        Assert.Contains("Row 0 has the label 2; 2 classes are 0 to 1", label.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("classes", () => new Dataset(new float[1], 1, new[] { -1 }).WithOneHotLabels(2));
        Assert.Throws<InvalidOperationException>(() => new Dataset(new float[3], 1).WithOneHotLabels(2));
    }

    [Fact]
    public void Split_keeps_each_condition_with_its_row()
    {
        Dataset whole = new Dataset(Enumerable.Range(0, 30).Select(row => (float)row).ToArray(), 1)
            .WithConditions(Enumerable.Range(0, 60).Select(i => (float)(i * 10)).ToArray(), 2);
        (Dataset training, Dataset validation) = whole.Split(0.3, seed: 1);

        Assert.Equal((21, 9), (training.Count, validation.Count));
        foreach (Dataset part in new[] { training, validation })
        {
            Assert.Equal(2, part.ConditionLength);
            for (int row = 0; row < part.Count; row++)
                Assert.Equal([part[row][0] * 20, (part[row][0] * 20) + 10], part.Condition(row).ToArray());
        }
    }

    [Fact]
    public void Scaling_keeps_conditions()
    {
        Dataset dataset = new Dataset(new float[] { 0, 4, 2 }, 1).WithConditions(new float[] { 5, 6, 7 }, 1);
        Dataset scaled = MinMaxScaler.Fit(dataset).Transform(dataset);
        Assert.Equal([0f, 1f, 0.5f], scaled.Values.ToArray());
        Assert.Equal([5f, 6f, 7f], scaled.Conditions.ToArray());
    }
}
