namespace Autoencoders.Tests;

public class ScalerTests
{
    private const int Columns = 4;

    /// <summary>Columns of different size; the third is constant, the fourth far from zero.</summary>
    private static Dataset Rows()
    {
        var values = new float[50 * Columns];
        var random = new CounterRandom(11);
        for (int row = 0; row < 50; row++)
        {
            values[row * Columns] = random.NextSingle() * 2 - 1;
            values[row * Columns + 1] = random.NextSingle() * 1e6f;
            values[row * Columns + 2] = 0.1f;
            values[row * Columns + 3] = 1e5f + random.NextSingle();
        }
        return new Dataset(values, Columns, Enumerable.Range(0, 50).ToArray());
    }

    public static TheoryData<string> Kinds =>
    [
        "min-max", "min-max -1 to 1", "min-max global", "standard", "standard global", "robust", "robust global", "unit-norm", "log1p",
        "imputing", "pipeline",
    ];

    /// <summary>Those that look at the data.</summary>
    public static TheoryData<string> FittedKinds =>
        ["min-max", "min-max -1 to 1", "min-max global", "standard", "standard global", "robust", "robust global", "pipeline"];

    /// <summary>Those that shift and stretch each column by itself.</summary>
    public static TheoryData<string> ColumnKinds => ["min-max", "min-max -1 to 1", "standard", "robust"];

    private static IScaler Fit(string kind, Dataset dataset) => kind switch
    {
        "min-max" => MinMaxScaler.Fit(dataset),
        "min-max -1 to 1" => MinMaxScaler.Fit(dataset, -1, 1),
        "min-max global" => MinMaxScaler.Fit(dataset, scope: ScalerScope.Global),
        "standard global" => StandardScaler.Fit(dataset, ScalerScope.Global),
        "robust" => RobustScaler.Fit(dataset),
        "robust global" => RobustScaler.Fit(dataset, ScalerScope.Global),
        "unit-norm" => new UnitNormScaler(dataset.Length),
        "log1p" => new Log1pScaler(dataset.Length),
        "imputing" => ImputingScaler.Fit(dataset),
        "pipeline" => ScalerPipeline.Fit(dataset, rows => new Log1pScaler(rows.Length), rows => StandardScaler.Fit(rows)),
        _ => StandardScaler.Fit(dataset),
    };

    [Fact]
    public void Min_max_fills_its_range()
    {
        Dataset scaled = MinMaxScaler.Fit(Rows(), -1, 1).Transform(Rows());
        foreach (int column in new[] { 0, 1, 3 })
        {
            Assert.Equal(-1, Enumerable.Range(0, scaled.Count).Min(row => scaled[row][column]));
            Assert.Equal(1, Enumerable.Range(0, scaled.Count).Max(row => scaled[row][column]));
        }
    }

    [Fact]
    public void Min_max_follows_its_formula()
    {
        var scaler = MinMaxScaler.Fit(new Dataset(new float[] { 2, 10, 6, 30 }, 2), 0, 2);
        Assert.Equal([2.0, 10.0], scaler.Minimum.ToArray());
        Assert.Equal([6.0, 30.0], scaler.Maximum.ToArray());
        var scaled = new float[4];
        scaler.Transform([3, 15, 8, 0], scaled);
        Assert.Equal([0.5f, 0.5f, 3f, -1f], scaled);
    }

    [Fact]
    public void Standard_follows_scikit_learn()
    {
        // sklearn.preprocessing.StandardScaler on these rows: mean_ [1.5, 4.25], var_ [1.25, 6.6875].
        var scaler = StandardScaler.Fit(new Dataset(new float[] { 0, 1, 1, 8, 2, 3, 3, 5 }, 2));
        Assert.Equal([1.5, 4.25], scaler.Mean.ToArray());
        Assert.Equal([Math.Sqrt(1.25), Math.Sqrt(6.6875)], scaler.Deviation.ToArray());
    }

    [Fact]
    public void Standard_gives_mean_zero_and_deviation_one()
    {
        Dataset scaled = StandardScaler.Fit(Rows()).Transform(Rows());
        foreach (int column in new[] { 0, 1, 3 })
        {
            double[] values = [.. Enumerable.Range(0, scaled.Count).Select(row => (double)scaled[row][column])];
            double mean = values.Average();
            Assert.Equal(0, mean, 1e-6);
            Assert.Equal(1, values.Average(value => (value - mean) * (value - mean)), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(ColumnKinds))]
    public void Constant_columns_go_to_the_low_end_and_come_back(string kind)
    {
        IScaler scaler = Fit(kind, Rows());
        float low = kind == "min-max -1 to 1" ? -1 : 0;
        Dataset scaled = scaler.Transform(Rows());
        var raw = new float[scaled.Values.Length];
        scaler.Invert(scaled.Values.Span, raw);
        for (int row = 0; row < scaled.Count; row++)
        {
            Assert.Equal(low, scaled[row][2]);
            Assert.Equal(0.1f, raw[row * Columns + 2]);
        }
    }

    [Theory]
    [MemberData(nameof(ColumnKinds))]
    public void A_constant_column_that_changes_is_seen(string kind)
    {
        IScaler scaler = Fit(kind, Rows());
        float[] row = [0, 0, 3, 1e5f];
        scaler.Transform(row, row);
        Assert.True(row[2] > 2);
        scaler.Invert(row, row);
        Assert.Equal(3, row[2], 1e-6f);
    }

    [Theory]
    [MemberData(nameof(ColumnKinds))]
    public void Inverting_undoes_transforming(string kind)
    {
        Dataset rows = Rows();
        IScaler scaler = Fit(kind, rows);
        float[] values = scaler.Transform(rows).Values.ToArray();
        scaler.Invert(values, values);
        for (int i = 0; i < values.Length; i++)
        {
            // One rounding to float at the size of the column's spread, and one at the size of the value.
            float spread = (i % Columns) switch { 1 => 1e6f, _ => 1 };
            float expected = rows.Values.Span[i];
            Assert.Equal(expected, values[i], spread * 2.4e-7f + MathF.Abs(expected) * 6e-8f);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_dataset_keeps_its_shape_and_labels_and_the_source_its_values(string kind)
    {
        Dataset rows = Rows();
        float[] before = rows.Values.ToArray();
        Dataset scaled = Fit(kind, rows).Transform(rows);
        Assert.Equal(rows.Count, scaled.Count);
        Assert.Equal(rows.Length, scaled.Length);
        Assert.Equal(rows.Labels, scaled.Labels);
        Assert.Equal(before, rows.Values.ToArray());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Transforming_and_inverting_allocate_nothing(string kind)
    {
        Dataset rows = Rows();
        IScaler scaler = Fit(kind, rows);
        var values = new float[rows.Values.Length];
        scaler.Transform(rows.Values.Span, values);
        scaler.Invert(values, values);

        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                scaler.Transform(rows.Values.Span, values);
                scaler.Invert(values, values);
            }
        }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sizes_that_do_not_fit_are_named(string kind)
    {
        IScaler scaler = Fit(kind, Rows());
        string partial = Assert.Throws<ArgumentException>(() => scaler.Transform(new float[6], new float[6])).Message;
        Assert.Contains("6 values", partial);
        Assert.Contains("rows of 4", partial);

        string unequal = Assert.Throws<ArgumentException>(() => scaler.Invert(new float[8], new float[4])).Message;
        Assert.Contains("4 values", unequal);
        Assert.Contains("8", unequal);

        string other = Assert.Throws<ArgumentException>(() => scaler.Transform(new Dataset(new float[6], 3))).Message;
        Assert.Contains("3 values", other);
        Assert.Contains("4 columns", other);
    }

    [Theory]
    [MemberData(nameof(FittedKinds))]
    public void Fitting_needs_rows_of_finite_numbers(string kind)
    {
        Assert.Contains("at least 1 row", Assert.Throws<ArgumentException>(() => Fit(kind, new Dataset(default, 2))).Message);
        var infinite = new Dataset(new[] { 1, 2, 3, float.PositiveInfinity }, 2);
        Assert.Contains("Row 1, column 1", Assert.Throws<ArgumentException>(() => Fit(kind, infinite)).Message);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 0)]
    [InlineData(float.NaN, 1)]
    [InlineData(0, float.PositiveInfinity)]
    public void Min_max_refuses_ranges_that_are_none(float low, float high)
        => Assert.Throws<ArgumentException>(() => MinMaxScaler.Fit(Rows(), low, high));

    [Fact]
    public void Columns_whose_spread_floats_cannot_stretch_are_constant_and_what_is_fitted_is_read_again()
    {
        var rows = new Dataset(new[] { 0, 1, -float.MaxValue, float.Epsilon, 2, float.MaxValue, 0, 3, float.MaxValue }, 3);
        foreach (IScaler scaler in new IScaler[] { StandardScaler.Fit(rows), RobustScaler.Fit(rows), MinMaxScaler.Fit(rows) })
        {
            IScaler loaded = ScalerJson.Read(ScalerJson.Write(scaler));
            var raw = new float[] { 1, 1, 1, 0, -5, -float.MaxValue };
            var scaled = new float[raw.Length];
            var back = new float[raw.Length];
            loaded.Transform(raw, scaled);
            loaded.Invert(scaled, back);
            Assert.All(scaled, value => Assert.True(float.IsFinite(value)));
            Assert.Equal((1f, 1f, 0f), (scaled[0], back[0], back[3]));
            Assert.Equal(1, back[1], 1e-6f);
            Assert.Equal(-5, back[4], 1e-6f);
            Assert.All(back, value => Assert.True(float.IsFinite(value)));
        }
    }

    [Fact]
    public void A_range_of_no_width_in_floats_is_refused()
    {
        var rows = new Dataset(new float[] { 0, 1 }, 1);
        Assert.Throws<ArgumentException>(() => MinMaxScaler.Fit(rows, 0, 1e-44f));
        Assert.Throws<ArgumentException>(() => MinMaxScaler.Fit(rows, -float.MaxValue, float.MaxValue));
    }
}
