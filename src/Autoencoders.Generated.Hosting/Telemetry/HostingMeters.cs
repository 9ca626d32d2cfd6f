using System.Diagnostics.Metrics;

namespace Autoencoders.Hosting;

/// <summary>The instruments, which all models of a container share: their tags tell the models apart.</summary>
internal sealed class HostingMeters : IDisposable
{
    // The usual boundaries are those of milliseconds of web requests: all calls and most scores would lie in one bucket.
    private static readonly InstrumentAdvice<double> s_durations = Steps(smallest: 0.000001m, decades: 6);
    private static readonly InstrumentAdvice<double> s_scores = Steps(smallest: 0.0001m, decades: 8);

    private readonly Meter? _own;
    private readonly Lock _registration = new();
    private volatile ModelMeter[] _models = [];
    private volatile PoolMeter[] _pools = [];
    private volatile (IMeasuredLearner Learner, KeyValuePair<string, object?>[] Tags)[] _learners = [];

    /// <summary>Makes the instruments.</summary>
    /// <param name="factory">Makes and owns the meter; null where the container has no factory.</param>
    public HostingMeters(IMeterFactory? factory)
    {
        Meter meter = factory?.Create(new MeterOptions(HostingTelemetry.MeterName)) ?? (_own = new Meter(HostingTelemetry.MeterName));
        Calls = meter.CreateCounter<long>("autoencoders.calls", "{call}", "Calls of networks and detectors.");
        Rows = meter.CreateCounter<long>("autoencoders.rows", "{row}", "Rows that calls processed.");
        Duration = meter.CreateHistogram("autoencoders.call.duration", "s", "Duration of calls.", tags: null, s_durations);
        Scores = meter.CreateHistogram("autoencoders.score", unit: null, "Finite scores of rows.", tags: null, s_scores);
        Alarms = meter.CreateCounter<long>("autoencoders.alarms", "{row}", "Rows that were judged anomalies.");
        Swaps = meter.CreateCounter<long>("autoencoders.swaps", "{swap}", "Versions that took the place of another one.");
        Refusals = meter.CreateCounter<long>("autoencoders.swaps.refused", "{swap}", "Models that were refused.");
        meter.CreateObservableGauge(
            "autoencoders.score.drift", () => Measure(model => model.Status?.Drift), description: "Population stability index of scores.");
        meter.CreateObservableGauge(
            "autoencoders.model.version",
            () => Measure<long>(model => model.Status is { IsReady: true } status ? status.Version : null),
            description: "Version in service.");
        meter.CreateObservableGauge(
            "autoencoders.model.age",
            () => Measure<double>(model => model.Status is { IsReady: true } status ? status.Age.TotalSeconds : null),
            "s",
            "Time since the version in service took its place.");
        PoolLoads = meter.CreateCounter<long>("autoencoders.pool.loads", "{model}", "Models that pools loaded.");
        PoolEvictions = meter.CreateCounter<long>("autoencoders.pool.evictions", "{model}", "Models that pools dropped for others.");
        PoolFailures = meter.CreateCounter<long>("autoencoders.pool.failures", "{model}", "Models that pools could not load.");
        meter.CreateObservableGauge("autoencoders.pool.models", () => MeasurePools(pool => pool.Count), "{model}", "Models in memory.");
        meter.CreateObservableGauge("autoencoders.pool.bytes", () => MeasurePools(pool => pool.Bytes), "By", "Bytes of their files.");
        meter.CreateObservableCounter(
            "autoencoders.learning.observed", () => MeasureLearners(learner => learner.Observed), "{row}", "Rows that learners took.");
        meter.CreateObservableCounter(
            "autoencoders.learning.dropped", () => MeasureLearners(learner => learner.Dropped), "{row}", "Rows that learners did not take.");
        meter.CreateObservableCounter(
            "autoencoders.learning.steps", () => MeasureLearners(learner => learner.Steps), "{step}", "Training steps.");
        meter.CreateObservableCounter(
            "autoencoders.learning.published", () => MeasureLearners(learner => learner.Published), "{version}", "Learned versions.");
        meter.CreateObservableGauge(
            "autoencoders.learning.loss", () => MeasureLearners(learner => learner.Loss), description: "Loss of the last steps.");
    }

    public Counter<long> Calls { get; }

    public Counter<long> Rows { get; }

    public Histogram<double> Duration { get; }

    public Histogram<double> Scores { get; }

    public Counter<long> Alarms { get; }

    public Counter<long> Swaps { get; }

    public Counter<long> Refusals { get; }

    public Counter<long> PoolLoads { get; }

    public Counter<long> PoolEvictions { get; }

    public Counter<long> PoolFailures { get; }

    /// <summary>Adds a model to those that gauges measure.</summary>
    public void Add(ModelMeter model)
    {
        lock (_registration)
            _models = [.. _models, model];
    }

    /// <summary>Adds a pool to those that gauges measure.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="calls">The metrics of the calls of its models, whose tags are the pool's.</param>
    public PoolMeter Add(IMeasuredPool pool, ModelMeter calls)
    {
        var meter = new PoolMeter(this, pool, calls.Tags);
        lock (_registration)
            _pools = [.. _pools, meter];
        return meter;
    }

    /// <summary>Adds a learner to those that counters measure.</summary>
    public void Add(IMeasuredLearner learner, KeyValuePair<string, object?>[] tags)
    {
        lock (_registration)
            _learners = [.. _learners, (learner, tags)];
    }

    public void Dispose() => _own?.Dispose();

    private IEnumerable<Measurement<T>> Measure<T>(Func<ModelMeter, T?> valueOf)
        where T : struct
    {
        foreach (ModelMeter model in _models)
        {
            if (valueOf(model) is { } value)
                yield return new Measurement<T>(value, model.Tags);
        }
    }

    private IEnumerable<Measurement<long>> MeasurePools(Func<IMeasuredPool, long> valueOf)
    {
        foreach (PoolMeter meter in _pools)
            yield return new Measurement<long>(valueOf(meter.Pool), meter.Tags);
    }

    private IEnumerable<Measurement<T>> MeasureLearners<T>(Func<IMeasuredLearner, T> valueOf)
        where T : struct
    {
        foreach ((IMeasuredLearner learner, KeyValuePair<string, object?>[] tags) in _learners)
            yield return new Measurement<T>(valueOf(learner), tags);
    }

    /// <summary>Buckets that end at 1, 2 and 5 of each decade.</summary>
    private static InstrumentAdvice<double> Steps(decimal smallest, int decades)
    {
        var boundaries = new List<double>();
        for (int decade = 0; decade < decades; decade++, smallest *= 10)
            boundaries.AddRange([(double)smallest, (double)(2 * smallest), (double)(5 * smallest)]);
        boundaries.Add((double)smallest);
        return new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries };
    }
}
