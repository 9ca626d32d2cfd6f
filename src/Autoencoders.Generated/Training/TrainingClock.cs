using System.Diagnostics;

namespace Autoencoders;

/// <summary>The durations of training and of its present epoch, including the parts that another process trained.</summary>
internal sealed class TrainingClock
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _before;
    private long _epochStart;
    private double _epochBefore;
    private double _epochSeconds;

    /// <summary>The time since training began.</summary>
    public TimeSpan Elapsed => _before + OfThisCall;

    /// <summary>The time since this call began.</summary>
    public TimeSpan OfThisCall => Stopwatch.GetElapsedTime(_start);

    /// <summary>The seconds of the epoch so far; of a whole one, those until <see cref="EndEpoch"/>.</summary>
    public double EpochSeconds => _epochSeconds > 0 ? _epochSeconds : _epochBefore + Stopwatch.GetElapsedTime(_epochStart).TotalSeconds;

    /// <summary>Goes on behind what another process trained.</summary>
    public void Continue(TimeSpan elapsed) => _before = elapsed;

    /// <summary>Begins an epoch, so many seconds of which are over already.</summary>
    public void BeginEpoch(double seconds = 0) => (_epochStart, _epochBefore, _epochSeconds) = (Stopwatch.GetTimestamp(), seconds, 0);

    /// <summary>Ends the time of an epoch, before it is validated.</summary>
    public void EndEpoch() => _epochSeconds = EpochSeconds;
}
