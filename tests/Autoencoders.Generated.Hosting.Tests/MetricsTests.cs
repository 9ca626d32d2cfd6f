using System.Diagnostics;
using System.Diagnostics.Metrics;
using Autoencoders.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Autoencoders.Hosting.Tests;

[Trait("Registers", "Any")]
public sealed class MetricsTests
{
    private const int Window = 200;

    [Fact]
    public void CallsRowsScoresAndAlarmsAreCounted()
    {
        using Container container = Hosted();
        using Measurements measured = MeasurementsOf(container);
        HostedDetector<PumpAutoencoder> detector = container.Detector.Current;
        float[] odd = [40, -40, 40, -40, 40], code = new float[2];

        Assert.True(detector.Judge(odd).IsAnomaly);
        int anomalies = detector.JudgeBatch(Models.Rows(30).Values.Span, new AnomalyVerdict[30]);
        detector.Autoencoder.Encode(Models.Row, code);
        Assert.Throws<ArgumentException>(() => detector.Score(new float[4]));

        Assert.Equal(2, measured.Of("autoencoders.calls", "operation=judge").Sum());
        Assert.Equal(1, measured.Of("autoencoders.calls", "operation=encode").Sum());
        Assert.Equal(1, measured.Of("autoencoders.calls", "operation=score").Sum());
        Assert.Equal(32, measured.Of("autoencoders.rows").Sum());
        Assert.Equal(4, measured.Of("autoencoders.call.duration").Count(seconds => seconds > 0));
        Assert.Equal(31, measured.Of("autoencoders.score").Length);
        Assert.Equal(1 + anomalies, measured.Of("autoencoders.alarms", "network=PumpAutoencoder autoencoder.model=").Sum());
    }

    [Fact]
    public async Task SwapsRefusalsVersionAndAgeAreMeasured()
    {
        byte[] file = Models.File(1);
        using Container container = new(services => services.AddAnomalyDetector<PumpAutoencoder>("pump", options =>
            options.Open = () => new MemoryStream(file)));
        var provider = container.Services.GetRequiredKeyedService<DetectorProvider<PumpAutoencoder>>("pump");
        using Measurements measured = MeasurementsOf(container);
        Assert.Empty(measured.Of("autoencoders.model.version"));

        Assert.Equal(1, provider.Current.Version);
        provider.Publish(Models.Detector(2));
        file = file[..100];
        await Assert.ThrowsAsync<WeightsFileException>(() => provider.ReloadAsync());
        container.Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal([1, 1], [measured.Of("autoencoders.swaps").Sum(), measured.Of("autoencoders.swaps.refused").Sum()]);
        Assert.Equal(2, measured.Of("autoencoders.model.version", "model=pump")[^1]);
        Assert.Equal(7, measured.Of("autoencoders.model.age", "model=pump")[^1]);
    }

    [Fact]
    public void DriftIsSmallForRowsLikeThoseOfTheCalibrationAndLargeForOthers()
    {
        using Container container = Hosted();
        using Measurements measured = MeasurementsOf(container);
        HostedDetector<PumpAutoencoder> detector = container.Detector.Current;
        var scores = new float[Window];

        detector.ScoreBatch(Models.Rows(Window, seed: 9).Values.Span[..^PumpAutoencoder.InputLength], scores.AsSpan(1));
        Assert.Empty(measured.Of("autoencoders.score.drift"));
        detector.Score(Models.Row);
        double alike = Assert.Single(measured.Of("autoencoders.score.drift"));
        Assert.Equal(alike, detector.Drift);

        float[] larger = Array.ConvertAll(Models.Rows(Window, seed: 9).Values.ToArray(), value => 3 * value);
        detector.ScoreBatch(larger, scores);
        Assert.InRange(alike, 0, 0.25);
        Assert.InRange(detector.Drift!.Value, 1, 100);
    }

    /// <summary>The index of a distribution by hand: 10 equal ranges, all rows of the window in the highest of them.</summary>
    [Fact]
    public void DriftIsThePopulationStabilityIndex()
    {
        var drift = ScoreDrift.Of(ScoreDistribution.Of([.. Enumerable.Range(0, 101).Select(score => (float)score)]), window: 20)!;
        for (int row = 0; row < 20; row++)
            drift.Add(row == 0 ? float.NaN : 99);

        double empty = 0.5 / 20, expected = ((1 - 0.1) * Math.Log(1 / 0.1)) + (9 * (empty - 0.1) * Math.Log(empty / 0.1));
        Assert.Equal(expected, drift.Value!.Value, 9);
        Assert.Null(ScoreDrift.Of(ScoreDistribution.Of(Enumerable.Repeat(1f, 50).ToArray()), window: 20));
        Assert.Null(ScoreDrift.Of(ScoreDistribution.Of([1, 2, 3]), window: 20));
    }

    [Fact]
    public void CallsAllocateNothingWithMetricsOrWithoutThem()
    {
        using Container container = Hosted();
        HostedDetector<PumpAutoencoder> detector = container.Detector.Current;
        var verdicts = new AnomalyVerdict[30];
        float[] rows = Models.Rows(30).Values.ToArray(), scores = new float[30], code = new float[2];
        var causes = new FeatureContribution[2];
        Assert.Equal(0, Allocation.Of(Requests));

        using var listener = new MeterListener();
        long seen = 0;
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == HostingTelemetry.MeterName)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => seen += value);
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => seen++);
        listener.Start();
        Assert.Equal(0, Allocation.Of(Requests));
        Assert.True(seen > 0);

        void Requests()
        {
            for (int request = 0; request < 300; request++)
            {
                HostedDetector<PumpAutoencoder> current = container.Detector.Current;
                current.Judge(Models.Row);
                current.JudgeBatch(rows, verdicts);
                current.ScoreBatch(rows, scores);
                current.Explain(Models.Row, causes);
                current.Autoencoder.Encode(Models.Row, code);
            }
        }
    }

    [Fact]
    public void ActivitiesTellOfLoadsAndCalls()
    {
        using Container container = Hosted();
        List<Activity> ended = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HostingTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (ended)
                    ended.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request");
        request.Start();
        container.Detector.Current.Judge(Models.Row);
        request.Stop();

        Activity[] own = [.. ended.Where(activity => activity.TraceId == request.TraceId)];
        Assert.Equal(["autoencoders.load", "autoencoders.judge"], own.Select(activity => activity.OperationName));
        Assert.Equal("(code)", own[0].GetTagItem("autoencoder.source"));
        Assert.Equal("PumpAutoencoder", own[1].GetTagItem("autoencoder.network"));
    }

    private static Container Hosted() => new(services => services.AddAnomalyDetector<PumpAutoencoder>(options =>
    {
        options.From(() => Models.Detector(1));
        options.DriftWindow = Window;
    }));

    private static Measurements MeasurementsOf(Container container) =>
        new(container.Services.GetRequiredService<IMeterFactory>());
}
