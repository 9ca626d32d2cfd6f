namespace Autoencoders.Hosting;

/// <summary>
/// A version of an anomaly detector in service: the calls of the detector itself, with metrics. Safe from many threads; allocates nothing
/// once a thread has the memory for its rows.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed partial class HostedDetector<TNetwork> : ModelVersion
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly ModelMeter _meter;
    private readonly ScoreDrift? _drift;

    internal HostedDetector(AnomalyDetector<TNetwork> detector, VersionFacts facts, ModelMeter meter, ScoreDrift? drift)
        : base(facts)
    {
        (Detector, _meter, _drift) = (detector, meter, drift);
        Autoencoder = new HostedAutoencoder<TNetwork>(detector.Network, detector.Scaler, facts, meter);
    }

    /// <summary>The detector, without metrics.</summary>
    public AnomalyDetector<TNetwork> Detector { get; }

    /// <summary>The network of the detector with its scaler: codes and reconstructions from the same weights.</summary>
    public HostedAutoencoder<TNetwork> Autoencoder { get; }

    /// <inheritdoc/>
    public override double? Drift => _drift?.Value;

    /// <summary>The score of one row with its condition.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public float Score(ReadOnlySpan<float> row, ReadOnlySpan<float> condition)
    {
        using MeteredCall call = _meter.Begin(Operation.Score);
        float score = Detector.Score(row, condition);
        Observe(score);
        call.Complete(rows: 1);
        return score;
    }

    /// <summary>True if the score of one row exceeds the threshold of its condition, or is not finite.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public bool IsAnomaly(ReadOnlySpan<float> row, ReadOnlySpan<float> condition) => Judge(row, condition).IsAnomaly;

    /// <summary>Scores and judges one row with its condition.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public AnomalyVerdict Judge(ReadOnlySpan<float> row, ReadOnlySpan<float> condition)
    {
        using MeteredCall call = _meter.Begin(Operation.Judge);
        AnomalyVerdict verdict = Detector.Judge(row, condition);
        Observe(verdict.Score);
        call.Complete(rows: 1, verdict.IsAnomaly ? 1 : 0);
        return verdict;
    }

    /// <summary>Scores and judges any number of rows with their conditions.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="verdicts">Receives one verdict a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int JudgeBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, Span<AnomalyVerdict> verdicts)
    {
        using MeteredCall call = _meter.Begin(Operation.Judge);
        int anomalies = Detector.JudgeBatch(rows, conditions, verdicts);
        foreach (ref readonly AnomalyVerdict verdict in verdicts)
            Observe(verdict.Score);
        call.Complete(verdicts.Length, anomalies);
        return anomalies;
    }

    /// <summary>The scores of any number of rows with their conditions.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="scores">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions, Span<float> scores)
    {
        using MeteredCall call = _meter.Begin(Operation.Score);
        Detector.ScoreBatch(rows, conditions, scores);
        foreach (float score in scores)
            Observe(score);
        call.Complete(scores.Length);
    }

    /// <summary>The features that contribute most to the score of a row with its condition, the largest first.</summary>
    /// <param name="row">One row: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <param name="contributions">Receives the features.</param>
    /// <returns>The number of features that were written.</returns>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public int Explain(ReadOnlySpan<float> row, ReadOnlySpan<float> condition, Span<FeatureContribution> contributions)
    {
        using MeteredCall call = _meter.Begin(Operation.Explain);
        int written = Detector.Explain(row, condition, contributions);
        call.Complete(rows: 1);
        return written;
    }

    private void Observe(float score)
    {
        _meter.Observe(score);
        _drift?.Add(score);
    }
}
