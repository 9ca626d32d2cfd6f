namespace Fleet.Telemetry;

/// <summary>The sensors of a pump, in the order of a row.</summary>
internal static class Channels
{
    public const int Count = 8;

    public const int Flow = 0, Pressure = 1, Speed = 2, Current = 3, Vibration = 4, Bearing = 5, Motor = 6, Suction = 7;

    private static readonly string[] s_names =
        ["flow (m³/h)", "pressure (bar)", "speed (1/min)", "current (A)", "vibration (mm/s)", "bearing (°C)", "motor (°C)", "suction (bar)"];

    /// <summary>The quantity and the unit of each sensor.</summary>
    public static ReadOnlySpan<string> Names => s_names;
}
