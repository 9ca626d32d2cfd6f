using Autoencoders;

namespace Fleet.Telemetry;

/// <summary>
/// A made pump: its speed and its load decide, with some noise, what its sensors show. No two pumps are built alike, so that the normal rows
/// of one would be alarms of another. The same seed and number give the same rows on every platform.
/// </summary>
/// <param name="seed">Chooses the course of events of the whole fleet.</param>
/// <param name="number">The number of the pump.</param>
/// <param name="faultRate">The probability, at each row, that a sound pump develops a fault.</param>
internal sealed class MadePump(ulong seed, int number, float faultRate)
{
    /// <summary>The rows at the beginning in which no pump fails: those it learns from.</summary>
    public const int SoundRows = 384;

    private const int ShortestFault = 150, LongestFault = 300;
    private const float Noise = 0.01f, Tolerance = 0.25f, RowsOfWear = 150;

    private CounterRandom _random = new(seed, (ulong)number + 1);
    private readonly float[] _build = BuildOf(seed, number);
    private float _load = 0.5f;
    private float _speed = 0.5f;
    private float _stuckAt;
    private int _row;
    private int _faultEnds;
    private int _faultBegan;

    /// <summary>The fault of the latest row.</summary>
    public Fault Fault { get; private set; }

    /// <summary>The number of faults so far.</summary>
    public int Faults { get; private set; }

    /// <summary>Reads the sensors once.</summary>
    /// <param name="row">Receives <see cref="Channels.Count"/> values.</param>
    public void Read(Span<float> row)
    {
        _load = Wander(_load, 0.12f);
        _speed += (0.4f * (0.3f + (0.6f * _load) - _speed)) + (0.03f * Symmetric());
        ShowSound(row);
        for (int channel = 0; channel < row.Length; channel++)
            row[channel] *= _build[channel] * (1 + (Noise * Symmetric()));
        Fail(row);
        _row++;
    }

    private void ShowSound(Span<float> row)
    {
        (float speed, float load) = (_speed, _load);
        float flow = speed * (1 - (0.3f * load));
        row[Channels.Flow] = 20 + (45 * flow);
        row[Channels.Pressure] = 2 + (5 * speed * speed) + (1.5f * load);
        row[Channels.Speed] = 900 + (2100 * speed);
        row[Channels.Current] = 4 + (18 * load * (0.7f + (0.3f * speed)));
        row[Channels.Vibration] = 0.8f + (1.2f * speed * speed) + (0.2f * load);
        row[Channels.Bearing] = 30 + (22 * speed) + (8 * load);
        row[Channels.Motor] = 35 + (15 * speed) + (40 * load * load);
        row[Channels.Suction] = 1.4f - (0.6f * flow);
    }

    private void Fail(Span<float> row)
    {
        if (Fault == Fault.None)
            Begin(row);
        else if (_row >= _faultEnds)
            Fault = Fault.None;

        switch (Fault)
        {
            case Fault.BearingWear:
                float wear = Math.Min((_row - _faultBegan) / RowsOfWear, 1);
                row[Channels.Vibration] *= 1 + (0.8f * wear);
                row[Channels.Bearing] += 18 * wear;
                break;
            case Fault.Cavitation:
                row[Channels.Flow] *= 0.85f + (0.03f * Symmetric());
                row[Channels.Pressure] *= 0.8f + (0.05f * Symmetric());
                row[Channels.Suction] *= 0.8f;
                row[Channels.Vibration] += 0.5f;
                break;
            case Fault.StuckSensor:
                row[Channels.Flow] = _stuckAt;
                break;
        }
    }

    private void Begin(ReadOnlySpan<float> row)
    {
        if (_row < SoundRows || _random.NextSingle() >= faultRate)
            return;
        Fault = (Fault)(1 + _random.Next((int)Fault.StuckSensor));
        Faults++;
        _faultBegan = _row;
        _faultEnds = _row + ShortestFault + _random.Next(LongestFault - ShortestFault);
        _stuckAt = row[Channels.Flow];
    }

    // A random walk that is drawn back to the middle and stays in 0..1.
    private float Wander(float value, float stride) => Math.Clamp(value + (0.15f * (0.5f - value)) + (stride * Symmetric()), 0, 1);

    // Bell-shaped around 0 with a deviation of 1: four uniform numbers have a variance of a third together.
    private float Symmetric() =>
        1.7320508f * (_random.NextSingle() + _random.NextSingle() + _random.NextSingle() + _random.NextSingle() - 2);

    private static float[] BuildOf(ulong seed, int number)
    {
        var random = new CounterRandom(~seed, (ulong)number + 1);
        var build = new float[Channels.Count];
        random.Fill(build, 1 - Tolerance, 1 + Tolerance);
        return build;
    }
}
