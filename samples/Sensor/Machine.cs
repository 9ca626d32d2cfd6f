using Autoencoders;

namespace Sensor;

/// <summary>
/// A simulated pump: how hard and how fast it runs and how warm the hall is decide, with some noise, what its sixteen sensors show.
/// Deterministic: the same seed gives the same rows on every platform.
/// </summary>
/// <param name="seed">Chooses the course of events.</param>
/// <param name="faultRate">The probability, at each step, that a sound machine develops a fault; 0 for a machine that stays sound.</param>
/// <param name="wear">By how many °C the front bearing gets warmer at each step, up to <see cref="MostWear"/>.</param>
internal sealed class Machine(ulong seed, float faultRate = 0, float wear = 0)
{
    /// <summary>The number of values of one row.</summary>
    public const int SensorCount = 16;

    /// <summary>The sensor of the bearing that wears.</summary>
    public const int FrontBearing = 6;

    /// <summary>By how many °C a worn bearing is warmer than a new one.</summary>
    public const float MostWear = 1.5f;

    /// <summary>The deviation of a sensor's noise, as a share of what it shows.</summary>
    public const float Noise = 0.01f;

    private const int ShortestFault = 20;
    private const int LongestFault = 60;

    private static readonly string[] s_sensors =
    [
        "speed (1/min)", "torque (N m)", "current (A)", "voltage (V)", "power (kW)", "winding (°C)", "front bearing (°C)",
        "rear bearing (°C)", "vibration across (mm/s)", "vibration along (mm/s)", "pressure (bar)", "delivery (m³/h)",
        "coolant (l/min)", "coolant outlet (°C)", "hall (°C)", "sound (dB)",
    ];

    private CounterRandom _random = new(seed);
    private float _load = 0.5f;
    private float _speed = 0.5f;
    private float _warmth = 0.5f;
    private Fault _fault;
    private float _severity;
    private int _faultyRowsLeft;

    /// <summary>What the sensors measure, and in which unit.</summary>
    public static ReadOnlySpan<string> Sensors => s_sensors;

    /// <summary>By how many °C the front bearing is warmer now than when it was new.</summary>
    public float Wear { get; private set; }

    private enum Fault
    {
        WornBearing,
        BlockedCooling,
        LeakingSeal,
        DeadCurrentSensor,
    }

    /// <summary>Lets the machine run on for many steps.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="faulty">Receives for each row whether the machine had a fault.</param>
    public Dataset Run(int count, out bool[] faulty)
    {
        var values = new float[count * SensorCount];
        faulty = new bool[count];
        for (int row = 0; row < count; row++)
            faulty[row] = Read(values.AsSpan(row * SensorCount, SensorCount));
        return new Dataset(values, SensorCount);
    }

    /// <summary>One step: the causes wander, the bearing wears, a fault may begin or end, and the sensors are read.</summary>
    /// <param name="sensors">Receives <see cref="SensorCount"/> values.</param>
    /// <returns>Whether the machine has a fault.</returns>
    public bool Read(Span<float> sensors)
    {
        _load = Wander(_load, 0.05f);
        _speed += 0.2f * (0.3f + 0.6f * _load - _speed) + 0.03f * Symmetric();
        _warmth = Wander(_warmth, 0.01f);

        Wear = Math.Min(Wear + wear, MostWear);

        ShowSoundMachine(sensors);
        sensors[FrontBearing] += Wear;
        bool faulty = HasFault();
        if (faulty)
            ShowFault(sensors);
        foreach (ref float sensor in sensors)
            sensor *= 1 + Noise * Symmetric();
        return faulty;
    }

    private void ShowSoundMachine(Span<float> sensors)
    {
        float hall = 12 + 18 * _warmth;                                     // °C
        float current = 4 + 18 * _load * (0.7f + 0.3f * _speed);            // A
        float voltage = 120 + 280 * _speed;                                 // V, of the inverter that sets the speed
        float coolant = 14 + 30 * _speed;                                   // l/min

        sensors[0] = 900 + 2100 * _speed;                                   // revolutions per minute
        sensors[1] = 40 + 160 * _load;                                      // torque, N m
        sensors[2] = current;
        sensors[3] = voltage;
        sensors[4] = current * voltage / 1000;                              // power, kW
        sensors[5] = hall + 20 + 55 * _load * _load;                        // winding, °C
        sensors[6] = hall + 10 + 22 * _speed + 8 * _load;                   // front bearing, °C
        sensors[7] = hall + 9 + 19 * _speed + 5 * _load;                    // rear bearing, °C
        sensors[8] = 0.5f + 1.8f * _speed * _speed;                         // vibration across, mm/s
        sensors[9] = 0.6f + 1.5f * _speed * _speed + 0.4f * _load;          // vibration along, mm/s
        sensors[10] = 6 + 3 * _load - 2 * _speed;                           // delivery pressure, bar
        sensors[11] = 20 + 45 * _speed * (1 - 0.3f * _load);                // delivery, m³/h
        sensors[12] = coolant;
        sensors[13] = hall + 250 * (0.1f + _load) / coolant;                // coolant at the outlet, °C
        sensors[14] = hall;
        sensors[15] = 58 + 14 * _speed + 6 * _load;                         // sound level, dB
    }

    private bool HasFault()
    {
        if (_faultyRowsLeft > 0)
            _faultyRowsLeft--;
        else if (_random.NextSingle() < faultRate)
        {
            _fault = (Fault)_random.Next(1 + (int)Fault.DeadCurrentSensor);
            _severity = 0.1f + 0.9f * _random.NextSingle();
            _faultyRowsLeft = ShortestFault + _random.Next(LongestFault - ShortestFault);
        }
        return _faultyRowsLeft > 0;
    }

    private void ShowFault(Span<float> sensors)
    {
        switch (_fault)
        {
            case Fault.WornBearing:
                sensors[FrontBearing] += 15 * _severity;
                sensors[8] *= 1 + 0.8f * _severity;
                sensors[15] += 5 * _severity;
                break;
            case Fault.BlockedCooling:
                sensors[12] *= 1 - 0.6f * _severity;
                sensors[13] += 12 * _severity;
                break;
            case Fault.LeakingSeal:
                sensors[10] *= 1 - 0.3f * _severity;
                sensors[11] *= 1 - 0.2f * _severity;
                break;
            case Fault.DeadCurrentSensor:
                sensors[2] = 4;
                break;
        }
    }

    // A random walk that is drawn back to the middle and stays in 0..1.
    private float Wander(float value, float stride) => Math.Clamp(value + 0.02f * (0.5f - value) + stride * Symmetric(), 0, 1);

    // Bell-shaped around 0 with a deviation of 1: four uniform numbers have a variance of a third together.
    private float Symmetric() =>
        1.7320508f * (_random.NextSingle() + _random.NextSingle() + _random.NextSingle() + _random.NextSingle() - 2);
}
