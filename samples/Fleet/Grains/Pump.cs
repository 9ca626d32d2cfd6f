using Autoencoders;
using Fleet.Hosting;
using Fleet.Pumps;
using Fleet.Telemetry;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Placement;
using Orleans.Runtime;
using Orleans.Storage;

namespace Fleet.Grains;

/// <inheritdoc cref="IPump"/>
/// <remarks>
/// A batch is answered after the state was saved, where that is due: an answered row is lost only if it is among the latest
/// <see cref="SiloSettings.CheckpointRows"/> that an activation took in before its silo was killed.
/// </remarks>
[RandomPlacement, GrainType("pump")]
internal sealed partial class Pump(
    [PersistentState("state", SiloSettings.Storage)] IPersistentState<PumpBytes> stored,
    Workbenches benches,
    SiloCounts counts,
    SiloSettings settings,
    TimeProvider time,
    ILogger<Pump> logger) : Grain, IPump
{
    private PumpWatch _watch = null!;
    private long _savedRows;
    private long _savedAt;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _watch = Restore();
        stored.State.File = [];

        // Pumps begin together but need not be saved together: the first save of each comes after its own number of rows.
        _savedRows = _watch.Rows - (long)(unchecked((ulong)this.GetPrimaryKeyLong() * 0x9E37_79B9) % (ulong)settings.CheckpointRows);
        _savedAt = time.GetTimestamp();
        counts.Activated();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_watch is null)
            return;
        try
        {
            await Save();
        }
        finally
        {
            counts.Deactivated();
        }
    }

    public async ValueTask<PumpReport> Read(Readings readings)
    {
        int count = readings.Values.Length / Channels.Count;
        if (readings.First < 0 || count * Channels.Count != readings.Values.Length)
            throw new ArgumentException($"{readings.Values.Length} values are not rows of {Channels.Count}.", nameof(readings));

        long missed = Math.Max(0, readings.First - _watch.Rows), raisedAt = -1;
        _watch.Skip(missed);
        for (int row = (int)Math.Min(count, _watch.Rows - readings.First); row < count; row++)
        {
            ReadOnlyMemory<float> values = readings.Values.AsMemory(row * Channels.Count, Channels.Count);
            AlarmChange change = _watch.Add(values.Span);
            counts.Read();
            if (change == AlarmChange.None)
                continue;
            raisedAt = change == AlarmChange.Raised ? _watch.Rows - 1 : raisedAt;
            await Tell(change, values);
        }

        if (_watch.Rows - _savedRows >= settings.CheckpointRows || time.GetElapsedTime(_savedAt) >= settings.CheckpointInterval)
            await Save();
        return new PumpReport(_watch.Rows, missed, raisedAt, _watch.IsJudging, _watch.IsAlarmOn);
    }

    public ValueTask<PumpReport> Report() => new(new PumpReport(_watch.Rows, 0, -1, _watch.IsJudging, _watch.IsAlarmOn));

    public ValueTask<float[]> Score(float[] values)
    {
        var scores = new float[values.Length / Channels.Count];
        for (int row = 0; row < scores.Length; row++)
            scores[row] = _watch.Excess(values.AsSpan(row * Channels.Count, Channels.Count));
        return new(scores);
    }

    /// <summary>Goes on from the stored state; a pump without one, or with a damaged one, begins anew.</summary>
    private PumpWatch Restore()
    {
        if (!stored.RecordExists || stored.State.File.Length == 0)
            return new PumpWatch(benches);
        try
        {
            return new PumpWatch(benches, PumpFile.Read(stored.State.File));
        }
        catch (Exception damage) when (damage is InvalidDataException or WeightsFileException or CheckpointException)
        {
            counts.Refused();
            LogRefused(this.GetPrimaryKeyLong(), damage.Message);
            return new PumpWatch(benches);
        }
    }

    private ValueTask Tell(AlarmChange change, ReadOnlyMemory<float> row)
    {
        bool isOn = change == AlarmChange.Raised;
        return GrainFactory.GetGrain<IControlRoom>(0).Hear(new PumpAlarm(
            this.GetPrimaryKeyLong(), _watch.Rows - 1, isOn, time.GetUtcNow(), _watch.Excess(row.Span), isOn ? _watch.Explain(row.Span) : []));
    }

    /// <summary>Saves the state. A storage that fails now may not fail with the next batch, so that the pump goes on.</summary>
    /// <exception cref="InconsistentStateException">Another activation of this pump saved since; Orleans ends this one.</exception>
    private async Task Save()
    {
        try
        {
            stored.State.File = PumpFile.Write(_watch.State);
            await stored.WriteStateAsync();
            (_savedRows, _savedAt) = (_watch.Rows, time.GetTimestamp());
            counts.Saved();
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogNotSaved(this.GetPrimaryKeyLong(), failure);
        }
        finally
        {
            stored.State.File = [];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Pump {Number} begins anew: {Damage}")]
    private partial void LogRefused(long number, string damage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pump {Number} was not saved and tries again with its next rows.")]
    private partial void LogNotSaved(long number, Exception failure);
}
