using Orleans;
using Orleans.Concurrency;

namespace Fleet.Grains;

/// <inheritdoc cref="IControlRoom"/>
[Reentrant, GrainType("room")]
internal sealed class ControlRoom(TimeProvider time) : Grain, IControlRoom
{
    private const int MostAlarms = 200;

    // A silo reports each second; one that is silent for so long has left.
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(5);

    private readonly Queue<PumpAlarm> _alarms = new();
    private readonly HashSet<long> _on = [];
    private readonly SortedDictionary<string, SiloReport> _silos = new(StringComparer.Ordinal);
    private long _heard;

    public ValueTask Hear(PumpAlarm alarm)
    {
        if (alarm.IsOn)
            _on.Add(alarm.Pump);
        else
            _on.Remove(alarm.Pump);
        _heard++;
        _alarms.Enqueue(alarm);
        if (_alarms.Count > MostAlarms)
            _alarms.Dequeue();
        return default;
    }

    public ValueTask Hear(SiloReport report)
    {
        _silos[report.Silo] = report;
        return default;
    }

    public ValueTask<RoomView> View(long seen)
    {
        // A room that was opened anew on another silo has heard less than its viewers.
        long missing = seen > _heard ? _heard : _heard - seen;
        DateTimeOffset now = time.GetUtcNow();
        foreach (string silo in _silos.Keys.Where(silo => now - _silos[silo].At > s_silence).ToArray())
            _silos.Remove(silo);
        return new(new RoomView(
            _heard, _on.Count, [.. _silos.Values], [.. _alarms.Skip((int)Math.Max(0, _alarms.Count - missing))]));
    }
}
