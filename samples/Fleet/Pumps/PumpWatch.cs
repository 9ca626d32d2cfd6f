using Autoencoders;
using Fleet.Telemetry;

namespace Fleet.Pumps;

/// <summary>
/// The watch over one pump. The first 256 rows are taken for normal: half of them train its network, half calibrate its detector. From then
/// on each row is judged, and every 64 normal rows are learned: half train the network further, half take the place of the oldest rows of the
/// calibration, which is made anew. Rows of an alarm, those shortly before it, and rows far beyond the threshold are not learned.
/// </summary>
internal sealed class PumpWatch
{
    /// <summary>The rows that a pump is watched before it is judged.</summary>
    public const int FirstRows = 2 * HeldOutRows;

    /// <summary>The normal rows between two turns of learning.</summary>
    public const int RowsOfTurn = 64;

    private const int HeldOutRows = 128, FirstSteps = 800, StepsOfTurn = 8, MostCauses = 3, Length = Channels.Count;
    private const double FalseAlarmRate = 0.01;

    // Further beyond the threshold than chance carries a normal row.
    private const float MostExcess = 2;

    private static readonly AlarmRule s_rule = new() { Needed = 14, Of = 20, Release = 0.8 };

    private readonly Workbenches _benches;
    private readonly AlarmMonitor _alarm;
    private readonly float[] _shares = new float[Length];
    private float[] _waiting;
    private int _waitingRows;
    private float[] _heldOut;
    private byte[] _training;
    private AnomalyDetector<PumpAutoencoder>? _detector;

    /// <summary>Begins with a pump that nothing is known of.</summary>
    public PumpWatch(Workbenches benches)
    {
        _benches = benches;
        _alarm = new AlarmMonitor(s_rule, threshold: 1);
        _waiting = new float[FirstRows * Length];
        (_heldOut, _training) = ([], []);
    }

    /// <summary>Goes on where another watch was saved.</summary>
    /// <exception cref="InvalidDataException">The state does not belong to a watch like this one.</exception>
    public PumpWatch(Workbenches benches, PumpState state)
    {
        _benches = benches;
        (Rows, _training, _heldOut) = (state.Rows, state.Training, state.HeldOut);
        bool isJudging = state.Detector.Length > 0;
        int mostWaiting = isJudging ? RowsOfTurn : FirstRows;
        if (state.Waiting.Length % Length != 0 || state.Waiting.Length >= mostWaiting * Length
            || state.HeldOut.Length != (isJudging ? HeldOutRows * Length : 0) || (state.Training.Length > 0) != isJudging)
        {
            throw new InvalidDataException($"{state.Waiting.Length} waiting and {state.HeldOut.Length} held-out values belong to another watch.");
        }

        _waiting = new float[mostWaiting * Length];
        state.Waiting.CopyTo(_waiting, 0);
        _waitingRows = state.Waiting.Length / Length;
        ScoreMonitors? monitors = null;
        if (isJudging)
        {
            using var detector = new MemoryStream(state.Detector, writable: false);
            _detector = AnomalyDetector<PumpAutoencoder>.Load(detector, out monitors);
            benches.Use(bench => bench.Restore(_training));
        }

        _alarm = monitors?.Alarm ?? new AlarmMonitor(s_rule, threshold: 1);
    }

    /// <summary>The number of rows that this pump has sent.</summary>
    public long Rows { get; private set; }

    /// <summary>True once rows are judged.</summary>
    public bool IsJudging => _detector is not null;

    /// <summary>True while an alarm is on.</summary>
    public bool IsAlarmOn => _alarm.IsOn;

    /// <summary>Everything that the watch goes on from.</summary>
    public PumpState State
    {
        get
        {
            using var detector = new MemoryStream();
            _detector?.Save(detector, new ScoreMonitors { Alarm = _alarm });
            return new PumpState(Rows, detector.ToArray(), _training, _heldOut, _waiting[..(_waitingRows * Length)]);
        }
    }

    /// <summary>The score of a row as a multiple of the threshold: an alarm needs several above 1. NaN before rows are judged.</summary>
    public float Excess(ReadOnlySpan<float> row) => _detector is null ? float.NaN : _detector.Score(row) / _detector.Threshold;

    /// <summary>Takes in the next row.</summary>
    /// <returns>Whether the row raised or cleared an alarm.</returns>
    public AlarmChange Add(ReadOnlySpan<float> row)
    {
        Rows++;
        if (_detector is null)
        {
            if (IsFinite(row) && Wait(row))
                Begin();
            return AlarmChange.None;
        }

        float excess = Excess(row);
        if (!(excess <= 1))
            Share(row);
        AlarmChange change = _alarm.Add(excess);
        if (change == AlarmChange.Raised)
            _waitingRows = 0;
        if (!_alarm.IsOn && excess <= MostExcess && Wait(row))
            Learn();
        return change;
    }

    /// <summary>Jumps over rows that were lost on their way.</summary>
    public void Skip(long rows) => Rows += rows;

    /// <summary>
    /// The sensors that differ most from what the others say they should show, in the latest rows above the threshold together: the noise of
    /// a single row hides a small fault.
    /// </summary>
    /// <param name="row">The row of an alarm.</param>
    public AlarmCause[] Explain(ReadOnlySpan<float> row)
    {
        if (_detector is null)
            return [];
        var causes = new FeatureContribution[Length];
        int count = _detector.Explain(row, causes);
        return
        [
            .. causes.Take(count).OrderByDescending(cause => _shares[cause.Feature]).Take(MostCauses).Select(cause =>
                new AlarmCause(Channels.Names[cause.Feature], cause.Value, cause.Expected, _shares[cause.Feature])),
        ];
    }

    /// <summary>Counts the part of each sensor in the error of a row above the threshold; what is long ago counts less and less.</summary>
    private void Share(ReadOnlySpan<float> row)
    {
        const float Latest = 0.1f;
        Span<FeatureContribution> causes = stackalloc FeatureContribution[Length];
        foreach (FeatureContribution cause in causes[.._detector!.Explain(row, causes)])
            _shares[cause.Feature] += Latest * (cause.Share - _shares[cause.Feature]);
    }

    /// <summary>Keeps a row for the next turn of learning.</summary>
    /// <returns>Whether there are enough for it.</returns>
    private bool Wait(ReadOnlySpan<float> row)
    {
        row.CopyTo(_waiting.AsSpan(_waitingRows++ * Length));
        return _waitingRows * Length == _waiting.Length;
    }

    private void Begin()
    {
        (float[] training, _heldOut) = Halves();
        StandardScaler scaler = StandardScaler.Fit(new Dataset(training, Length));
        scaler.Transform(training, training);
        _benches.Use(bench =>
        {
            _training = bench.Train([], training, FirstSteps);
            Calibrate(bench.Network.Clone(), scaler);
        });
        _waiting = new float[RowsOfTurn * Length];
    }

    private void Learn()
    {
        IScaler scaler = _detector!.Scaler!;
        PumpAutoencoder network = _detector.Network;
        (float[] training, float[] heldOut) = Halves();
        scaler.Transform(training, training);

        // The oldest rows stand first.
        _heldOut.AsSpan(heldOut.Length).CopyTo(_heldOut);
        heldOut.CopyTo(_heldOut, _heldOut.Length - heldOut.Length);
        _benches.Use(bench =>
        {
            _training = bench.Train(_training, training, StepsOfTurn);
            network.CopyFrom(bench.Network);
        });
        Calibrate(network, scaler);
    }

    private void Calibrate(PumpAutoencoder network, IScaler scaler) =>
        _detector = AnomalyDetector<PumpAutoencoder>.Calibrate(network, new Dataset(_heldOut, Length), FalseAlarmRate, scaler);

    /// <summary>Deals the waiting rows in turn: neighboring rows are alike, so that both halves are too.</summary>
    private (float[] Even, float[] Odd) Halves()
    {
        float[][] halves = [new float[_waiting.Length / 2], new float[_waiting.Length / 2]];
        for (int row = 0; row < _waitingRows; row++)
            _waiting.AsSpan(row * Length, Length).CopyTo(halves[row % 2].AsSpan(row / 2 * Length));
        _waitingRows = 0;
        return (halves[0], halves[1]);
    }

    private static bool IsFinite(ReadOnlySpan<float> row)
    {
        foreach (float value in row)
        {
            if (!float.IsFinite(value))
                return false;
        }

        return true;
    }
}
