using System.Diagnostics;

namespace Autoencoders.Hosting;

/// <summary>The metrics of one model. Its tags are made once, so that a call allocates nothing.</summary>
internal sealed class ModelMeter
{
    private static readonly string[] s_operations = Array.ConvertAll(Enum.GetNames<Operation>(), name => name.ToLowerInvariant());
    private static readonly string[] s_activities = Array.ConvertAll(s_operations, name => $"autoencoders.{name}");

    private readonly HostingMeters _meters;
    private readonly KeyValuePair<string, object?>[][] _tags;

    public ModelMeter(HostingMeters meters, string network, string model)
    {
        _meters = meters;
        Tags = [new(HostingTelemetry.NetworkTag, network), new(HostingTelemetry.ModelTag, model)];
        _tags = Array.ConvertAll(s_operations, operation =>
            (KeyValuePair<string, object?>[])[.. Tags, new(HostingTelemetry.OperationTag, operation)]);
    }

    /// <summary>The tags that every measurement has.</summary>
    public KeyValuePair<string, object?>[] Tags { get; }

    /// <summary>The provider that gauges look at; null in a pool, whose models would be too many.</summary>
    public IMeasuredModel? Status { get; init; }

    /// <summary>Begins a call.</summary>
    public MeteredCall Begin(Operation operation)
    {
        Activity? activity = HostingTelemetry.Activities.HasListeners()
            ? HostingTelemetry.Activities.StartActivity(s_activities[(int)operation], ActivityKind.Internal, default(ActivityContext), Tags)
            : null;
        return new MeteredCall(this, operation, _meters.Duration.Enabled ? Stopwatch.GetTimestamp() : 0, activity);
    }

    /// <summary>Measures a score. One that is not finite would spoil the sum of the histogram.</summary>
    public void Observe(float score)
    {
        if (float.IsFinite(score))
            _meters.Scores.Record(score, Tags);
    }

    /// <summary>Measures a call that has returned.</summary>
    public void Complete(int rows, int alarms)
    {
        _meters.Rows.Add(rows, Tags);
        if (alarms > 0)
            _meters.Alarms.Add(alarms, Tags);
    }

    /// <summary>Measures a call that has returned or thrown.</summary>
    public void End(Operation operation, long start)
    {
        KeyValuePair<string, object?>[] tags = _tags[(int)operation];
        _meters.Calls.Add(1, tags);
        if (start > 0)
            _meters.Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
    }

    public void Swapped() => _meters.Swaps.Add(1, Tags);

    public void Refused() => _meters.Refusals.Add(1, Tags);
}
