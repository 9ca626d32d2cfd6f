namespace Autoencoders.Tests.Tables;

/// <summary>The ranges of columns, their scaling, and the training of learned vectors.</summary>
[Trait("Registers", "Any")]
public sealed class ColumnTests
{
    private const int Rows = 16, Length = 8;

    [Theory]
    [InlineData(2, 40f, "Column Country: 40 is out of range: it has 40 categories, 0 to 39.")]
    [InlineData(2, -1f, "Column Country: -1 is out of range: it has 40 categories, 0 to 39.")]
    [InlineData(2, 1.5f, "Column Country: 1.5 is not a whole number: it has 40 categories, 0 to 39.")]
    [InlineData(2, float.PositiveInfinity, "Column Country: Infinity is out of range: it has 40 categories, 0 to 39.")]
    [InlineData(3, 24f, "Column Placed: 24 is out of range: it goes from 0 to below 24.")]
    [InlineData(6, 2f, "Column Paid: 2 is out of range: it is 0 or 1.")]
    public void AValueOutOfRangeIsRefused(int column, float value, string message)
    {
        float[] row = new float[Length];
        row[column] = value;

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new OrderAutoencoder().ReconstructionError(row));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("input", refusal.ParamName);
    }

    [Fact]
    public void ABatchNamesTheRow()
    {
        float[] rows = new float[3 * Length];
        rows[(2 * Length) + 6] = 0.5f;

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new OrderAutoencoder().EncodeBatch(rows, new float[9]));

        Assert.StartsWith("Row 2 (from 0), column Paid: 0.5 is out of range", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TrainingNamesTheRow()
    {
        Dataset samples = Samples();
        float[] values = samples.Values.ToArray();
        values[(5 * Length) + 2] = 99;

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new Trainer<OrderAutoencoder>(new(), new Adam(1e-3f)).Fit(
            new Dataset(values, Length), new TrainingOptions { Epochs = 1 }));

        Assert.StartsWith("Row 5 (from 0), column Country: 99 is out of range", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AScalerOfNumbersLeavesOtherColumnsAlone()
    {
        Dataset samples = Samples();
        StandardScaler scaler = StandardScaler.Fit(samples, OrderAutoencoder.Columns);
        Dataset scaled = scaler.Transform(samples);

        double[] prices = [.. Enumerable.Range(0, Rows).Select(row => (double)scaled[row][0])];
        Assert.Equal(0, prices.Average(), 1e-5);
        Assert.Equal(1, prices.Average(price => price * price), 1e-5);
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(float.IsNaN(samples[row][1]), float.IsNaN(scaled[row][1]));
            Assert.Equal(samples[row][2..].ToArray(), scaled[row][2..].ToArray());
        }
    }

    [Fact]
    public void AScalerOfOtherColumnsIsRefused()
    {
        float[] whole = Array.ConvertAll(Samples().Values.ToArray(), value => float.IsNaN(value) ? 0 : value);
        StandardScaler scaler = StandardScaler.Fit(new Dataset(whole, Length));

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new ScaledAutoencoder<OrderAutoencoder>(new(), scaler));

        Assert.StartsWith("The scaler changes column Country, which is categorical", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADetectorNamesTheColumnThatDoesNotFit()
    {
        Dataset samples = Samples();
        var model = new OrderAutoencoder(seed: 1);
        new Trainer<OrderAutoencoder>(model, new Adam(0.01)).Fit(samples, new TrainingOptions { Epochs = 200, BatchSize = 8 });
        AnomalyDetector<OrderAutoencoder> detector = AnomalyDetector<OrderAutoencoder>.Calibrate(model, samples, falseAlarmRate: 0.2);
        float[] row = samples[3].ToArray(), errors = new float[Length];
        row[6] = 1 - row[6];
        var causes = new FeatureContribution[Length];

        int count = detector.Explain(row, causes);

        model.ColumnErrors(row, errors);
        Assert.Equal("Paid", OrderAutoencoder.Columns[causes[0].Feature].Name);
        Assert.Equal(row.Count(value => !float.IsNaN(value)), count);
        Assert.All(causes[..count], cause => Assert.Equal(errors[cause.Feature], cause.Error));
    }

    /// <summary>Neither momentum nor decay moves the vectors of other categories, and those that were read move as in any optimizer.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AStepChangesTheVectorsOfItsRowsAlone(int threads)
    {
        var model = new EmbeddedAutoencoder(seed: 2);
        var trainer = new Trainer<EmbeddedAutoencoder>(model, new AdamW(0.01, weightDecay: 0.1));
        using var team = new WorkerTeam(threads);
        trainer.Step([3, 0.5f, 8, 11, -1, 2], team);
        float[] before = model.Parameters.ToArray();

        trainer.Step([11, 0.1f, 4, 7, float.NaN, float.NaN, 11, 1, 4], team);

        AssertChanged(model, before, "columns.0.weight", 4, 7, 11);
        AssertChanged(model, before, "columns.2.weight", 2, 4);
    }

    [Fact]
    public void AMissingValueHasNoGradient()
    {
        var model = new EmbeddedAutoencoder(seed: 2);
        var backpropagation = new Backpropagation<EmbeddedAutoencoder>(model, capacity: 2);

        float loss = backpropagation.Run([float.NaN, float.NaN, float.NaN]);

        Assert.Equal(0, loss);
        Assert.All(backpropagation.Gradients.ToArray(), gradient => Assert.Equal(0, gradient));
    }

    private static void AssertChanged(EmbeddedAutoencoder model, float[] before, string name, int length, params int[] expected)
    {
        TensorLayout table = Layout<EmbeddedAutoencoder>(name);
        int[] changed =
        [
            .. Enumerable.Range(0, table.Length / length).Where(row =>
                !model.Parameters.Slice(table.Offset + (row * length), length)
                    .SequenceEqual(before.AsSpan(table.Offset + (row * length), length))),
        ];
        Assert.Equal(expected, changed);
    }

    private static TensorLayout Layout<TNetwork>(string name)
        where TNetwork : class, INetwork<TNetwork> => Assert.Single(TNetwork.Tensors.ToArray(), tensor => tensor.Name == name);

    private static Dataset Samples()
    {
        var random = new CounterRandom(5);
        var values = new float[Rows * Length];
        for (int row = 0; row < Rows; row++)
        {
            int country = random.Next(40);
            float[] one =
            [
                country / 10f, row % 4 == 0 ? float.NaN : country * 2f, country, country / 2, row % 5 == 0 ? float.NaN : country % 7,
                country % 3, country % 2, country < 20 ? 1 : 0,
            ];
            one.CopyTo(values, row * Length);
        }

        return new Dataset(values, Length);
    }
}
