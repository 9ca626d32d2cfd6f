using Autoencoders;

namespace SeriesStudy;

/// <summary>
/// A pump that turns faster and slower: its flow follows the speed, and its temperature the flow of the last rows. Three faults, none of
/// which leaves the usual range of any channel.
/// </summary>
internal static class MadeSeries
{
    private const int Rows = 6_000, Period = 50;

    private static readonly RowRange s_clogged = new(3_600, 120), s_stuck = new(4_400, 150), s_late = new(5_300, 180);

    /// <summary>Makes it; always the same.</summary>
    public static NamedSeries Create()
    {
        var random = new CounterRandom(seed: 1);
        var values = new float[Rows * 3];
        var labels = new int[Rows];
        float warmth = 0.5f, held = 0;
        for (int row = 0; row < Rows; row++)
        {
            float speed = 0.5f + (0.4f * MathF.Sin(MathF.Tau * row / Period)) + Noise();
            float flow = Holds(s_clogged, row) ? 0.8f * speed : speed;
            warmth += (flow - warmth) / (Holds(s_late, row) ? 30 : 8);
            held = Holds(s_stuck, row) ? held : flow;
            labels[row] = Holds(s_clogged, row) || Holds(s_stuck, row) || Holds(s_late, row) ? 1 : 0;
            values[(3 * row) + 0] = 1500 * speed;
            values[(3 * row) + 1] = (12 * held) + Noise();
            values[(3 * row) + 2] = 40 + (10 * warmth) + Noise();
        }

        IReadOnlyList<string> names = ["speed", "flow", "temperature"];
        return new NamedSeries("a made pump", new Series(values, 3, labels: labels).WithChannelNames(names), names);

        float Noise() => 0.02f * (random.NextSingle() + random.NextSingle() - 1);
    }

    private static bool Holds(RowRange range, int row) => row >= range.First && row < range.End;
}
