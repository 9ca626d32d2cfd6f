using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Autoencoders.Tests.Training;

/// <summary>What a service that listens is told.</summary>
public class TelemetryTests
{
    [Fact]
    public void Instruments_count_steps_and_record_epochs()
    {
        Dictionary<string, List<double>> seen = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == TrainingTelemetry.Name)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();

        TrainingResult result = new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Sgd(0.1)).Fit(
            TermedSamples.Make(10), new TrainingOptions { Epochs = 2, BatchSize = 4, Validation = TermedSamples.Make(3) });

        lock (seen)
        {
            Assert.Equal(6, seen["autoencoder.training.steps"].Sum());
            Assert.Equal(20, seen["autoencoder.training.samples"].Sum());
            Assert.Equal(result.Epochs.Select(epoch => (double)epoch.Loss), seen["autoencoder.training.loss"]);
            Assert.Equal(result.Epochs.Select(epoch => (double)epoch.ValidationLoss!.Value), seen["autoencoder.training.validation.loss"]);
            Assert.Equal([0.1, 0.1], seen["autoencoder.training.learning_rate"]);
            Assert.Equal(result.Epochs.Select(epoch => epoch.GradientNorm), seen["autoencoder.training.gradient.norm"]);
            Assert.Equal(2, seen["autoencoder.training.epoch.duration"].Count);
        }

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests train at the same time, other networks or this one with other numbers of rows.
            if (!tags.Contains(new("autoencoder.network", nameof(TermedNetwork))) || Thread.CurrentThread != s_thread)
                return;
            lock (seen)
            {
                if (!seen.TryGetValue(instrument.Name, out List<double>? values))
                    seen[instrument.Name] = values = [];
                values.Add(value);
            }
        }
    }

    [ThreadStatic]
    private static Thread? s_thread;

    public TelemetryTests() => s_thread = Thread.CurrentThread;

    [Fact]
    public void Activities_span_training_and_epochs()
    {
        using var parent = new Activity("test").Start();
        List<Activity> ended = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TrainingTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == parent.TraceId)
                    ended.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Sgd(0.1)).Fit(TermedSamples.Make(10), new TrainingOptions { Epochs = 2 });

        Assert.Equal(["autoencoder.epoch", "autoencoder.epoch", "autoencoder.fit"], ended.Select(activity => activity.OperationName));
        Assert.All(ended[..2], epoch => Assert.Equal(ended[2].SpanId, epoch.ParentSpanId));
        Assert.Equal(nameof(TermedNetwork), ended[2].GetTagItem("autoencoder.network"));
        Assert.Equal(2, ended[1].GetTagItem("autoencoder.training.epoch"));
    }
}
