namespace Autoencoders.Tests.Tables;

/// <summary>Networks that take the rows of a table as objects.</summary>
[Trait("Registers", "Any")]
public sealed class RowTests
{
    private static readonly Order s_order = new(
        2.5f, null, 17, new DateTime(2026, 11, 30, 6, 30, 0), new DateOnly(2026, 12, 2), Channel.Phone, true, null);

    [Fact]
    public void ARowIsWrittenAsNumbers()
    {
        float[] values = Write(s_order);

        Assert.Equal([2.5f, float.NaN, 17, 6.5f, 2, 2, 1, float.NaN], values);
    }

    [Fact]
    public void TheLastMomentOfADayIsNotTheFirstOfTheNext() =>
        Assert.Equal(float.BitDecrement(24), Write(s_order with { Placed = new DateTime(2026, 11, 30).AddTicks(-1) })[3]);

    [Fact]
    public void ColumnsHaveTheNamesOfProperties()
    {
        Assert.Equal(
            ["Price", "Weight", "Country", "Placed", "Due", "Channel", "Paid", "Returned"],
            OrderAutoencoder.Columns.Select(column => column.Name));
        Assert.Equal(new InputColumn("Country", ColumnKind.Categorical, 40), OrderAutoencoder.Columns[2]);
        Assert.Equal(new InputColumn("Placed", ColumnKind.Cyclic, Period: 24), OrderAutoencoder.Columns[3]);
        Assert.Equal(new InputColumn("Channel", ColumnKind.Categorical, 3), OrderAutoencoder.Columns[5]);
        Assert.Equal(6, OrderAutoencoder.Columns.IndexOf("Paid"));
        Assert.Equal(-1, OrderAutoencoder.Columns.IndexOf("Total"));
    }

    [Fact]
    public void ARowGivesWhatItsNumbersGive()
    {
        var model = new OrderAutoencoder(seed: 4);
        float[] values = Write(s_order), expected = new float[3], code = new float[3];
        model.Encode(values, expected);

        model.Encode(s_order, code);

        Assert.Equal(expected, code);
        Assert.Equal(model.ReconstructionError(values), model.ReconstructionError(s_order));
    }

    [Fact]
    public void CausesAreTheColumnsWithTheLargestErrors()
    {
        var model = new OrderAutoencoder(seed: 4);
        float[] errors = new float[8];
        model.ColumnErrors(Write(s_order), errors);
        var causes = new ColumnContribution[3];

        Assert.Equal(3, model.Explain(s_order, causes));

        Assert.Equal(errors.OrderDescending().Take(3), causes.Select(cause => cause.Error));
        Assert.All(causes, cause => Assert.Equal(errors[OrderAutoencoder.Columns.IndexOf(cause.Column.Name)], cause.Error));
        Assert.All(causes, cause => Assert.Equal(cause.Error / errors.Sum(), cause.Share, 1e-6f));
    }

    [Fact]
    public void TheErrorOfARowIsTheMeanOfThoseOfTheColumnsThatItHas()
    {
        var model = new OrderAutoencoder(seed: 4);
        float[] values = Write(s_order), errors = new float[8];

        model.ColumnErrors(values, errors);

        Assert.Equal(0, errors[1]);
        Assert.Equal(0, errors[7]);
        Assert.Equal(errors.Sum() / 6, model.ReconstructionError(values), 1e-5f);
    }

    [Fact]
    public void RowsAllocateNothing()
    {
        var model = new OrderAutoencoder(seed: 4);
        var code = new float[3];
        var causes = new ColumnContribution[3];
        Round();

        Assert.Equal(0, Allocation.Of(Round));

        void Round()
        {
            model.Encode(s_order, code);
            model.ReconstructionError(s_order);
            model.Explain(s_order, causes);
        }
    }

    [Fact]
    public void ANumberThatIsNoMemberIsRefused()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => new OrderAutoencoder().ReconstructionError(s_order with { Channel = (Channel)4 }));

        Assert.StartsWith("Column Channel: -1 is out of range: it has 3 categories, 0 to 2.", refusal.Message, StringComparison.Ordinal);
    }

    private static float[] Write(Order order)
    {
        var values = new float[OrderAutoencoder.InputLength];
        OrderAutoencoder.WriteRow(order, values);
        return values;
    }
}
