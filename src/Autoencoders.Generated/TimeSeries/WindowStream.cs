namespace Autoencoders;

/// <summary>
/// Scores the rows of a stream by the windows that hold them. One window is reconstructed a row; nothing is allocated after construction.
/// </summary>
internal sealed class WindowStream<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly TNetwork _network;
    private readonly IScaler? _scaler;
    private readonly StreamScore _kind;
    private readonly float[] _typicalResiduals;
    private readonly RowWindow _raw;
    private readonly RowWindow _scaled;
    private readonly float[] _row;
    private readonly float[] _reconstruction = new float[TNetwork.InputLength];
    private readonly SlidingMinimum _losses;
    private readonly RowErrors _errors;

    // The first row behind the last gap.
    private long _begin;

    /// <param name="network">The network.</param>
    /// <param name="scaler">The scaler of one row; null where rows are in network units.</param>
    /// <param name="channels">The values of one row.</param>
    /// <param name="kind">The score.</param>
    /// <param name="typicalResiduals">For <see cref="StreamScore.MeanResidual"/>, the unit of each channel; otherwise empty.</param>
    public WindowStream(TNetwork network, IScaler? scaler, int channels, StreamScore kind, float[] typicalResiduals)
    {
        (_network, _scaler, _kind, _typicalResiduals, Channels) = (network, scaler, kind, typicalResiduals, channels);
        Length = TNetwork.InputLength / channels;
        _row = new float[channels];
        _raw = new RowWindow(Length, channels);
        _scaled = scaler is null ? _raw : new RowWindow(Length, channels);
        _losses = new SlidingMinimum(Length);
        _errors = new RowErrors(Length);
    }

    public int Channels { get; }

    /// <summary>The rows of a window.</summary>
    public int Length { get; }

    /// <summary>The rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>The rows that come after a row before its score is known.</summary>
    public int Delay => IsDelayed(_kind) ? Length - 1 : 0;

    /// <summary>True if the rows behind the last gap fill a window.</summary>
    public bool IsFull => _raw.IsFull;

    /// <summary>The newest window in the units of the rows.</summary>
    public ReadOnlySpan<float> Raw => _raw.Values;

    /// <summary>The newest window in network units.</summary>
    public ReadOnlySpan<float> Scaled => _scaled.Values;

    /// <summary>True if the score of a row is known when the last window that holds it is full.</summary>
    public static bool IsDelayed(StreamScore kind) => kind is not (StreamScore.NewestWindow or StreamScore.NewestRow);

    /// <summary>Takes the next row.</summary>
    /// <param name="row">One value a channel.</param>
    /// <param name="score">The score of the row <see cref="Delay"/> rows before; undefined without one.</param>
    /// <returns>Whether there is a score.</returns>
    public bool Push(ReadOnlySpan<float> row, out float score)
    {
        _raw.Add(row);
        if (_scaler is not null)
        {
            _scaler.Transform(row, _row);
            _scaled.Add(_row);
        }

        long newest = Count++;
        score = float.NaN;
        if (!_raw.IsFull)
            return false;
        switch (_kind)
        {
            case StreamScore.NewestWindow:
                score = Loss();
                break;
            case StreamScore.NewestRow:
                Reconstruct();
                score = ErrorOf(Length - 1);
                break;
            case StreamScore.LeastOfWindows:
                _losses.Add(newest, Loss());
                score = _losses.From(newest - Delay);
                break;
            case StreamScore.MeanResidual:
                float residual = MeanResidual.Largest<TNetwork>(_scaled.Values, Reconstruct(), _typicalResiduals);
                for (int i = 0; i < Length; i++)
                    _errors.Add(newest - Delay + i, residual);
                score = _errors.Take(newest - Delay);
                break;
            default:
                Reconstruct();
                for (int i = 0; i < Length; i++)
                    _errors.Add(newest - Delay + i, ErrorOf(i));
                score = _errors.Take(newest - Delay);
                break;
        }
        return true;
    }

    /// <summary>The score of a row that no further window will hold, because the stream ends.</summary>
    /// <param name="row">One of the latest rows behind the last gap, ascending from call to call.</param>
    public float Finish(long row) =>
        _kind == StreamScore.LeastOfWindows ? _losses.From(Math.Max(row, _begin + Length - 1)) : _errors.Take(row);

    /// <summary>Begins a new segment: no window crosses the gap.</summary>
    public void Clear()
    {
        _raw.Clear();
        _scaled.Clear();
        _losses.Clear();
        _errors.Clear();
        _begin = Count;
    }

    /// <summary>Reconstructs the newest window, in network units.</summary>
    public ReadOnlySpan<float> Reconstruct()
    {
        _network.Reconstruct(_scaled.Values, _reconstruction);
        return _reconstruction;
    }

    private float Loss() => RowScore.Of<TNetwork>(_scaled.Values, _network.ReconstructionError(_scaled.Values));

    /// <summary>The mean squared error of one row of the reconstructed window, over the values that it has.</summary>
    private float ErrorOf(int row)
    {
        ReadOnlySpan<float> values = _scaled.Values.Slice(row * Channels, Channels);
        ReadOnlySpan<float> expected = _reconstruction.AsSpan(row * Channels, Channels);
        double sum = 0;
        int count = 0;
        for (int channel = 0; channel < values.Length; channel++)
        {
            if (TNetwork.AcceptsMissing && float.IsNaN(values[channel]))
                continue;
            double difference = (double)values[channel] - expected[channel];
            sum += difference * difference;
            count++;
        }
        return count == 0 ? 0 : (float)(sum / count);
    }
}
