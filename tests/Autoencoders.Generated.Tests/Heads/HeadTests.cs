namespace Autoencoders.Tests.Heads;

[Autoencoder(9, 6, 3, Hidden = Activation.Tanh)]
[Head(3, Activation.Identity, Loss.MeanSquaredError)]
[Head(4, Activation.Softmax, Loss.CategoricalCrossEntropy, Weight = 0.5f)]
[Head(2, Activation.Softplus, Loss.PoissonNegativeLogLikelihood, Weight = 2f)]
public sealed partial class TableNetwork;

/// <summary>The same outputs, learned by other losses.</summary>
[Autoencoder(9, 6, 3, Hidden = Activation.Tanh)]
[Head(3, Activation.Identity, Loss.Huber, Weight = 3f)]
[Head(4, Activation.Softmax, Loss.MeanSquaredError)]
[Head(2, Activation.Softplus, Loss.MeanAbsoluteError)]
public sealed partial class OtherLossesNetwork;

[Autoencoder(9, 6, 3, Hidden = Activation.Tanh)]
[Head(3, Activation.Identity, Loss.MeanSquaredError)]
[Head(6, Activation.Softplus, Loss.PoissonNegativeLogLikelihood)]
public sealed partial class OtherHeadsNetwork;

[Trait("Registers", "AnyOfGroup")]
public class HeadTests
{
    private static readonly float[] s_row = [0.5f, -1f, 2f, 0f, 1f, 0f, 0f, 3f, 0f];

    [Fact]
    public void The_error_is_the_weighted_sum_of_the_errors_of_the_heads()
    {
        TableNetwork network = new(seed: 4);
        var outputs = new float[9];
        network.Reconstruct(s_row, outputs);

        double squares = Enumerable.Range(0, 3).Average(i => Math.Pow(outputs[i] - s_row[i], 2));
        double category = -Math.Log(outputs[4]);
        double counts = Enumerable.Range(7, 2).Average(i => outputs[i] - (s_row[i] * Math.Log(outputs[i] + 1e-8)));
        Assert.Equal(squares + (0.5 * category) + (2 * counts), network.ReconstructionError(s_row), 1e-5);
        Assert.Equal(1, outputs[3..7].Sum(), 1e-5);
    }

    [Fact]
    public void A_file_fits_networks_with_the_same_heads_whatever_their_losses()
    {
        TableNetwork network = new(seed: 4);
        using var file = new MemoryStream();
        network.Save(file);

        Assert.Equal(network.Parameters.ToArray(), OtherLossesNetwork.Load(file.ToArray()).Parameters.ToArray());
        WeightsFileException refused = Assert.Throws<WeightsFileException>(() => OtherHeadsNetwork.Load(file.ToArray()));
        Assert.Contains("| head 3 identity | head 4 softmax | head 2 softplus", refused.Message);
        Assert.Contains("| head 3 identity | head 6 softplus", refused.Message);
    }

    [Fact]
    public void Training_names_the_column_that_its_head_does_not_take()
    {
        var trainer = new Trainer<TableNetwork>(new TableNetwork(seed: 4), new Adam());
        float[] bad = [.. s_row[..7], -3f, 0f];

        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => trainer.Fit(new Dataset((float[])[.. s_row, .. bad], 9), new TrainingOptions { Epochs = 1 }));
        Assert.Contains("row 1, column 7 (from 0) is -3; the loss of this column takes values of 0 or more. Don't center", refused.Message);
    }

    [Fact]
    public void A_detector_takes_a_row_beyond_a_domain_for_an_anomaly_and_explains_by_columns()
    {
        TableNetwork network = new(seed: 4);
        float[] rows = [.. Enumerable.Range(0, 20).SelectMany(row => s_row.Select((value, i) => i < 3 ? value + (0.01f * row) : value))];
        var detector = AnomalyDetector<TableNetwork>.Calibrate(network, new Dataset(rows, 9), falseAlarmRate: 0.1);

        Assert.False(detector.IsAnomaly(s_row));
        Assert.True(detector.IsAnomaly([.. s_row[..7], -3f, 0f]));
        Assert.True(detector.IsAnomaly([.. s_row[..3], 1f, 1f, 0f, 0f, 3f, 0f]));
        var causes = new FeatureContribution[1];
        detector.Explain([0.5f, 90f, .. s_row[2..]], causes);
        Assert.Equal(1, causes[0].Feature);
    }

    [Fact]
    public void A_description_names_each_head()
    {
        NetworkDescription network = NetworkDescription.Of<TableNetwork>();
        Assert.EndsWith(
            "\ncolumns 0 to 2: Identity, MeanSquaredError\ncolumns 3 to 6: Softmax, CategoricalCrossEntropy, weight 0.5\n"
            + "columns 7 to 8: Softplus, PoissonNegativeLogLikelihood, weight 2",
            network.ToString());
        Assert.Equal(Activation.Identity, network.Layers[^1].Activation);
    }

    [Fact]
    public void Small_weights_refuse_heads()
    {
        NotSupportedException refused =
            Assert.Throws<NotSupportedException>(() => new TableNetwork(seed: 4).Quantize(WeightPrecision.Int8));
        Assert.StartsWith("The output is divided into 3 heads.", refused.Message);
    }
}
