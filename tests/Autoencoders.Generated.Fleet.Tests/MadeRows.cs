using Fleet.Telemetry;

namespace Fleet.Tests;

/// <summary>Rows of made pumps, one after another.</summary>
internal static class MadeRows
{
    public static float[] Take(MadePump pump, int count)
    {
        var values = new float[count * Channels.Count];
        for (int row = 0; row < count; row++)
            pump.Read(values.AsSpan(row * Channels.Count, Channels.Count));
        return values;
    }

    public static float[] OfSoundPump(int number, int count) => Take(new MadePump(seed: 7, number, faultRate: 0), count);
}
