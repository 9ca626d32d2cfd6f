namespace Autoencoders.Hosting;

/// <summary>A detector that may become the next version.</summary>
internal sealed class DetectorCandidate<TNetwork>(
    AnomalyDetector<TNetwork> detector, Action<AnomalyDetector<TNetwork>>? verify, int driftWindow, ModelMeter meter)
    : ICandidate<HostedDetector<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    public void Verify() => verify?.Invoke(detector);

    public void WarmUp()
    {
        detector.Network.WarmUp();
        var row = new float[TNetwork.InputLength];
        Array.Fill(row, 1f);
        try
        {
            detector.Judge(row, new float[TNetwork.ConditionLength]);
        }
        catch (ArgumentException)
        {
            // The row is made up: a scaler may refuse its values. All is compiled up to there.
        }
    }

    public void Save(Stream destination) => detector.Save(destination);

    public HostedDetector<TNetwork> Host(VersionFacts facts) => new(detector, facts, meter, Drift());

    private ScoreDrift? Drift()
    {
        if (driftWindow == 0)
            return null;
        try
        {
            return ScoreDrift.Of(detector.Scores, driftWindow);
        }
        catch (InvalidOperationException)
        {
            // Files of former versions have no scores of their calibration.
            return null;
        }
    }
}
