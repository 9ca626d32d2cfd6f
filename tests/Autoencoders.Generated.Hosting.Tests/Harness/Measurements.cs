using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Autoencoders.Hosting.Tests;

/// <summary>Listens to the meter of the package, of one test's container.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _all = [];

    /// <summary>Begins to listen.</summary>
    /// <param name="factory">The factory of the container, whose meter alone is listened to.</param>
    public Measurements(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == HostingTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The values of an instrument so far; those of a gauge at this moment.</summary>
    public double[] Of(string instrument, string tag = "")
    {
        _listener.RecordObservableInstruments();
        return [.. _all.Where(one => one.Instrument == instrument && one.Tags.Contains(tag, StringComparison.Ordinal)).Select(one => one.Value)];
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        _all.Enqueue((instrument.Name, value, text));
    }
}
