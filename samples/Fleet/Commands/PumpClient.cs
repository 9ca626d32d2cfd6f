using Fleet.Grains;
using Fleet.Telemetry;
using Orleans;
using Orleans.Runtime;

namespace Fleet.Commands;

/// <summary>Sends the rows of one made pump to its grain, and compares alarms with the faults that were made.</summary>
internal sealed class PumpClient(IGrainFactory grains, ulong seed, int number, float faultRate)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly IPump _pump = grains.GetGrain<IPump>(number);
    private readonly MadePump _made = new(seed, number, faultRate);
    private long _first = -1;
    private int _foundFault;
    private bool _isWatched;
    private long _firstAnswerAt;

    /// <summary>The faults that were made so far.</summary>
    public int Faults => _made.Faults;

    /// <summary>The faults that an alarm was raised in.</summary>
    public int Found { get; private set; }

    /// <summary>The alarms that no fault was the cause of.</summary>
    public int FalseAlarms { get; private set; }

    /// <summary>The rows that the pump had answered for, and knows no more.</summary>
    public long Missed { get; private set; }

    /// <summary>The rows that the pump answered for.</summary>
    public long Answered { get; private set; }

    /// <summary>The time of the first answer to a call that began after <see cref="Watch"/>; 0 before it.</summary>
    public long FirstAnswerAt => Volatile.Read(ref _firstAnswerAt);

    /// <summary>True once the pump judges its rows.</summary>
    public bool IsJudging { get; private set; }

    /// <summary>From now on, the next answer is waited for.</summary>
    public void Watch() => Volatile.Write(ref _isWatched, true);

    /// <summary>Sends the next rows. A silo that dies meanwhile is no reason to give up: the rows are sent again.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the tries.</param>
    public async Task SendAsync(int rows, TimeProvider time, CancellationToken cancellation)
    {
        // A pump that learned from an earlier run counts on.
        if (_first < 0)
            _first = (await TryAsync(() => _pump.Report(), cancellation)).Rows;

        var values = new float[rows * Channels.Count];
        var faults = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            _made.Read(values.AsSpan(row * Channels.Count, Channels.Count));
            faults[row] = _made.Fault == Fault.None ? 0 : _made.Faults;
        }

        var readings = new Readings(_first, values);
        bool isWatched = Volatile.Read(ref _isWatched);
        PumpReport report = await TryAsync(() => _pump.Read(readings), cancellation);
        if (isWatched && FirstAnswerAt == 0)
            Volatile.Write(ref _firstAnswerAt, time.GetTimestamp());
        if (report.RaisedAt >= 0)
            Compare(faults[(int)(report.RaisedAt - _first)]);
        IsJudging = report.IsJudging;
        Missed += report.Missed;
        Answered += rows;
        _first += rows;
    }

    /// <summary>Counts an alarm for the fault of its row, from 1; 0 for none.</summary>
    private void Compare(int fault)
    {
        if (fault == 0)
            FalseAlarms++;
        else if (fault != _foundFault)
            (Found, _foundFault) = (Found + 1, fault);
    }

    private static async Task<PumpReport> TryAsync(Func<ValueTask<PumpReport>> ask, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException)
            {
                await Task.Delay(s_pause, cancellation);
            }
        }
    }
}
