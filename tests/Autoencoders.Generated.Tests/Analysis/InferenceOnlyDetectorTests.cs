namespace Autoencoders.Tests.Analysis;

/// <summary>A detector is calibrated where its network is trained, and judges where the same declaration only infers.</summary>
public sealed partial class InferenceOnlyDetectorTests
{
    [Fact]
    public void A_detector_of_a_network_that_only_infers_has_the_verdicts_of_the_one_that_was_trained()
    {
        Dataset rows = Rows(600, 1), heldOut = Rows(300, 2), judged = Rows(200, 3);
        StandardScaler scaler = StandardScaler.Fit(rows);
        var network = new Trained(seed: 1);
        new Trainer<Trained>(network, new Adam(3e-3f)).Fit(scaler.Transform(rows), new TrainingOptions { Epochs = 3 });
        var calibrated = AnomalyDetector<Trained>.Calibrate(network, heldOut, 0.1, scaler);
        var file = new MemoryStream();
        calibrated.Save(file);

        AnomalyDetector<Watching> detector = AnomalyDetector<Watching>.Load(file.ToArray());
        var expected = new AnomalyVerdict[judged.Count];
        var verdicts = new AnomalyVerdict[judged.Count];
        int alarms = calibrated.JudgeBatch(judged.Values.Span, expected);

        Assert.Equal(alarms, detector.JudgeBatch(judged.Values.Span, verdicts));
        Assert.Equal(expected, verdicts);
        Assert.InRange(alarms, 1, judged.Count - 1);
        Assert.Equal(calibrated.Judge(judged[0]), detector.Judge(judged[0]));
        var (causes, again) = (new FeatureContribution[2], new FeatureContribution[2]);
        Assert.Equal(calibrated.Explain(judged[0], causes), detector.Explain(judged[0], again));
        Assert.Equal(causes, again);

        // It can be calibrated there too, and the file goes back.
        var there = new MemoryStream();
        AnomalyDetector<Watching>.Calibrate(detector.Network, heldOut, 0.1, scaler).Save(there);
        Assert.Equal(calibrated.Threshold, AnomalyDetector<Trained>.Load(there.ToArray()).Threshold);
    }

    private static Dataset Rows(int count, ulong seed)
    {
        var values = new float[count * Trained.InputLength];
        new CounterRandom(seed).Fill(values, -3, 5);
        return new Dataset(values, Trained.InputLength);
    }

    [Autoencoder]
    [Input(6)]
    [Corruption(Noise.Gaussian, 0.1f)]
    [Dense(5)]
    [Dropout(0.1f)]
    [Code(2)]
    [Dense(6, Activation.Identity)]
    internal sealed partial class Trained;

    [Autoencoder(Training = false)]
    [Input(6)]
    [Corruption(Noise.Gaussian, 0.1f)]
    [Dense(5)]
    [Dropout(0.1f)]
    [Code(2)]
    [Dense(6, Activation.Identity)]
    internal sealed partial class Watching;
}
